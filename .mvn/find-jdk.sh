# Finds the JDK that builds and runs Crewcall. Sourced by ../mvnw and ../crewcall; plain POSIX shell.

# The one place that names the Java release of the scripts (pom.xml: java.version).
CREWCALL_JAVA_RELEASE=25

# is_wanted_jdk FOLDER: true when FOLDER is a complete JDK (it has a compiler) of the wanted release.
is_wanted_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    # Reading the release file is a hundred times cheaper than starting a JVM.
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | grep -qx "$CREWCALL_JAVA_RELEASE"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p' | grep -qx "$CREWCALL_JAVA_RELEASE"
  fi
}

# jdk_of_command FILE: the home of the JDK that FILE (a java launcher, perhaps behind symbolic links) belongs to.
jdk_of_command() {
  _file=$1
  while [ -L "$_file" ]; do
    _link=$(readlink "$_file") || return 1
    case $_link in
      /*) _file=$_link ;;
      *) _file=$(dirname "$_file")/$_link ;;
    esac
  done
  (CDPATH='' cd -- "$(dirname "$_file")/.." 2>/dev/null && pwd -P)
}

# find_jdk: prints the home of a JDK of the wanted release. Says in one line what is missing, and fails, when there is none.
find_jdk() {
  if is_wanted_jdk "${JAVA_HOME:-}"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  if command -v java >/dev/null 2>&1; then
    _home=$(jdk_of_command "$(command -v java)")
    if is_wanted_jdk "$_home"; then
      printf '%s\n' "$_home"
      return 0
    fi
  fi
  if [ -x /usr/libexec/java_home ]; then
    _home=$(/usr/libexec/java_home -v "$CREWCALL_JAVA_RELEASE" 2>/dev/null)
    if is_wanted_jdk "$_home"; then
      printf '%s\n' "$_home"
      return 0
    fi
  fi
  for _home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/jdks/* /opt/*jdk* /usr/local/java/* /usr/local/*jdk* \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.jdk/* "${HOME:-/nonexistent}"/.gradle/jdks/* \
    "${ASDF_DATA_DIR:-${HOME:-/nonexistent}/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR:-${HOME:-/nonexistent}/.local/share/mise}"/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    if is_wanted_jdk "$_home"; then
      printf '%s\n' "$_home"
      return 0
    fi
  done
  echo "error: no JDK $CREWCALL_JAVA_RELEASE found: install one or point JAVA_HOME to it" >&2
  return 1
}

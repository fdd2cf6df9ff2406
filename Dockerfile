# One image definition for the gateway and all services:
#   docker build --build-arg SERVICE=gig-service -t crewcall/gig-service .
# The build stage is the same for all of them and runs once.

FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /src
COPY . .
# Maven's repository is kept between builds, and never becomes part of an image.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -T 1C package -DskipTests -Djacoco.skip -Dspotless.check.skip -Dcyclonedx.skip \
 && mkdir /apps \
 && for jar in */target/*-app.jar; do \
      java -Djarmode=tools -jar "$jar" extract --layers \
        --application-filename app.jar --destination "/apps/${jar%%/*}"; \
    done

FROM eclipse-temurin:25-jre-noble
ARG SERVICE
RUN groupadd --system --gid 10001 crewcall \
 && useradd --system --uid 10001 --gid crewcall --no-create-home --shell /usr/sbin/nologin crewcall
# The distribution's ffmpeg, which gets its security updates, and room for the files that it works on.
RUN if [ "$SERVICE" = media-service ]; then \
      apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/* \
      && install -d -o crewcall -g crewcall /work; \
    fi
WORKDIR /app
# Libraries change less often than our own classes, so they are layers of their own.
COPY --from=build /apps/${SERVICE}/dependencies/ ./
COPY --from=build /apps/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /apps/${SERVICE}/application/ ./
COPY deploy/healthcheck.sh /app/healthcheck.sh
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=45 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/tmp"
# The extracted layout, never the fat jar: see docs/adr/0004-local-stack.md.
ENTRYPOINT ["java", "-jar", "/app/app.jar"]

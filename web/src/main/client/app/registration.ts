declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(address: string): string }): {
        createScriptURL(address: string): string;
      };
    };
  }
}

const ADDRESS = "/app-worker.js";

/** The page's policy lets no text become a script; this one address is the exception. */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const policy = window.trustedTypes?.createPolicy("crewcall", {
    createScriptURL: address => {
      if (address !== ADDRESS) {
        throw new TypeError(address);
      }
      return address;
    },
  });
  addEventListener("load", () => {
    navigator.serviceWorker
      .register(policy ? policy.createScriptURL(ADDRESS) : ADDRESS, { scope: "/app" })
      .catch(() => undefined);
  });
}

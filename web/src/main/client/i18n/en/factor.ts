/** The second step at sign-in. */
export const factor = {
  factor: {
    lead: "At every sign-in Crewcall asks for a code of an app on your phone as well, so that a password alone opens nothing.",
    turnOn: "Turn it on",
    scan: "Take a picture of this with your authenticator app.",
    picture: "The key for your app, as a QR code",
    onThisDevice: "Or open the app on this device",
    byHand: "Or type the key into it:",
    code: "Code of the app",
    codesLead: "When your phone is gone, each of these codes lets you in once. They are shown this one time: keep them somewhere else than on the phone.",
    kept: "I have kept them",
    since: (date: string) => `On since ${date}`,
    left: (count: string) => `recovery codes left: ${count}`,
    renew: "Get new recovery codes",
    turnOff: "Turn it off",
  },
};

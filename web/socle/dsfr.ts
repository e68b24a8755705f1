import { setLink } from "@codegouvfr/react-dsfr/link.js";
import { Lien } from "./lien.tsx";

declare module "@codegouvfr/react-dsfr/link.js" {
  interface RegisterLink {
    Link: typeof Lien;
  }
}

/**
 * The components of the design system are used without its script (28 kB) nor `startReactDsfr`, which
 * writes a `<style>` that our content policy refuses: what needs them has a native element instead
 * (`details`, `dialog`).
 */
setLink({ Link: Lien });

// the module that Node loads as one; the published types say its other form
declare module "bidi-js/dist/bidi.mjs" {
  import type { Bidi } from "bidi-js";

  const bidiFactory: () => Bidi;
  export = bidiFactory;
}

import { francais, type Langue } from "../../shared/langues.ts";
import { estEnFrancais } from "./habillage.ts";

/** The module that words something of a function, with the texts of a language in it. */
export type Redactions<T> = (langue: Langue) => Promise<T>;

/** French comes with the function; the others are laid beside it (`infra/bundles.ts`), and read when they are wanted. */
const dansChaqueLangue =
  <T>(nom: "redaction" | "lectures", enFrancais: T, seDitEnFrancais: (langue: Langue) => boolean): Redactions<T> =>
  async (langue) => {
    if (seDitEnFrancais(langue)) return enFrancais;
    const lu = await import(new URL(`${nom}.${langue.code}.mjs`, import.meta.url).href);
    return lu[nom];
  };

/** What words mails (`redaction.ts`): in easy French too, they are in French. */
export const redactions = <T>(enFrancais: T): Redactions<T> => dansChaqueLangue("redaction", enFrancais, estEnFrancais);

/** What words sentences that pages show as they come (`lectures.ts`). */
export const lecturesDe = <T>(enFrancais: T): Redactions<T> =>
  dansChaqueLangue("lectures", enFrancais, ({ code }) => code === francais.code);

import { jourAParis } from "../../../shared/demande/delais.ts";

/** The browser's day, in Paris; the server judges again with its own. */
export const aujourdhui = () => ({ aujourdhui: jourAParis(new Date()) });

import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";

// past that what is typed is too short to name one
const MONTRES = 5;

/** The départements that were looked for and have no site of their own: the demande is made here. */
export function Ailleurs({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0 || codes.length > MONTRES) return null;
  const noms = departements.filter(({ code }) => codes.includes(code)).map(({ code, nom }) => `${nom} (${code})`);
  return (
    <p>
      {m.systemes_ailleurs({ departements: noms.join(", ") })}{" "}
      <Lien href={chemins.commencer}>{m.menu_commencer()}</Lien>
    </p>
  );
}

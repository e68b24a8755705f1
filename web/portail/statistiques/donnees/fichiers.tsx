import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import type { EditionPubliee } from "../lecture/question.ts";

/** What stands beside the tables of an edition, at addresses that never change. */
const FICHIERS = [
  { chemin: "manifest.json", nom: m.stat_manifeste },
  { chemin: "datapackage.json", nom: m.stat_datapackage },
  { chemin: "dictionnaire/tableaux.csv", nom: m.stat_dico_tableaux },
  { chemin: "dictionnaire/modalites.csv", nom: m.stat_dico_modalites },
  { chemin: "dictionnaire/territoires.csv", nom: m.stat_dico_territoires },
  { chemin: "LISEZMOI.md", nom: m.stat_lisezmoi },
] as const;

/** What tells where everything is, and alone moves when an edition is published. */
const ADRESSES_FIXES = [
  { chemin: "/derniere/edition.json", nom: m.stat_derniere_edition },
  { chemin: "/derniere/editions.json", nom: m.stat_toutes_editions },
  { chemin: "/derniere/catalogue.jsonld", nom: m.stat_dcat },
] as const;

/** Written in the page itself: read without a script too. */
export const AdressesFixes = () => (
  <>
    <p>{m.stat_adresses_fixes()}</p>
    <ul>
      {ADRESSES_FIXES.map(({ chemin, nom }) => (
        <li key={chemin}>
          <a href={chemin}>{nom()}</a>
        </li>
      ))}
    </ul>
  </>
);

export function Fichiers({
  edition: { edition, version, dateReference, mention, contact },
}: {
  edition: EditionPubliee;
}) {
  const dossier = `/editions/${edition}/${version}`;
  return (
    <>
      <p>
        {m.stat_edition_au({ edition, date: afficherJour(dateReference) })}, {m.stat_version({ version })}.{" "}
        {mention && <strong>{mention}.</strong>}
      </p>
      <ul>
        {FICHIERS.map(({ chemin, nom }) => (
          <li key={chemin}>
            <a href={`${dossier}/${chemin}`}>{nom()}</a>
          </li>
        ))}
      </ul>
      {contact !== undefined && (
        <p>
          {m.stat_contact()} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </>
  );
}

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

const CATALOGUE_DCAT = "/derniere/catalogue.jsonld";

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
        <li>
          <a href={CATALOGUE_DCAT}>{m.stat_dcat()}</a>
        </li>
      </ul>
      {contact !== undefined && (
        <p>
          {m.stat_contact()} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </>
  );
}

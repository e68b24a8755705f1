import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { ReactNode } from "react";
import { inject } from "regexparam";
import type { LigneDeFile } from "../../../shared/api/lignes-de-file.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { File } from "./file.tsx";

type Demandes = { demandes: readonly LigneDeFile[]; suite: boolean };

/** How a queue is read; call it once, outside of any drawing. */
export const enLignes = (lire: () => Promise<Demandes>) => () =>
  lire().then(({ demandes, suite }) => ({ lignes: demandes, suite }));

type Proprietes = {
  titre: string;
  /** Must be the same function from one drawing to the next. */
  lire: ReturnType<typeof enLignes>;
  vide: string;
  depuis: string;
  /** Name of the day by which it is due, when a text says one. */
  avant?: string;
  /** Page that a number leads to: its file, unless another is meant. */
  vers?: typeof chemins.dossier | typeof chemins.comptoirDemande | typeof chemins.instruction;
  /** One column more. */
  enPlus?: { titre: string; cellule: (ligne: LigneDeFile, relire: () => void) => ReactNode };
};

/** Demandes that wait: each with the guichet that owns it, since when, and the day by which it is due. */
export function FileDeDemandes({ depuis, avant, vers = chemins.dossier, enPlus, ...file }: Proprietes) {
  const colonnes = [
    m.reprises_numero(),
    m.agent_guichet(),
    depuis,
    ...(avant === undefined ? [] : [avant]),
    ...(enPlus ? [enPlus.titre] : []),
  ];
  return (
    <File {...file} colonnes={colonnes} cle={({ numeroUnique }) => numeroUnique} enRetard={(ligne) => ligne.enRetard}>
      {(ligne, relire) => {
        const { numeroUnique, guichet, depuisLe, avantLe, enRetard } = ligne;
        return (
          <>
            <th scope="row">
              <Lien className="fr-link" href={inject(vers, { numeroUnique })}>
                {afficherNumeroUnique(numeroUnique)}
              </Lien>
            </th>
            <td data-titre={m.agent_guichet()}>{guichet}</td>
            <td data-titre={depuis}>{afficherJour(depuisLe)}</td>
            {avant !== undefined && (
              <td data-titre={avant}>
                {avantLe !== undefined && afficherJour(avantLe)}{" "}
                {enRetard && (
                  <Badge as="span" small severity="error">
                    {m.reprises_retard()}
                  </Badge>
                )}
              </td>
            )}
            {enPlus && <td data-titre={enPlus.titre}>{enPlus.cellule(ligne, relire)}</td>}
          </>
        );
      }}
    </File>
  );
}

import { useParams } from "wouter";
import { doublons } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes } from "../../portail/demande/communes/communes-connues.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Coche } from "../../socle/coche.tsx";
import { communesDites } from "../comptoir/communes-dites.ts";
import { Constats } from "../comptoir/constats.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Jugement } from "./jugement.tsx";
import { lignesComparees } from "./lignes-comparees.ts";
import type { PaireOuverte } from "./paire-ouverte.ts";

async function lire(numeros: string): Promise<PaireOuverte> {
  const [un = "", autre = ""] = numeros.split(" ");
  const lue = await call(doublons.lireDoublon, { un, autre });
  await apprendreLesCommunes(lue.cotes.flatMap(({ reponses }) => communesDites(reponses)));
  return lue;
}

/** Two demandes side by side, and what to make of them. */
export function PaireDeDoublonsPage() {
  const { un = "", autre = "" } = useParams();
  return (
    <Charge charger={lire} entree={`${un} ${autre}`} sansSession={<ReserveAuxAgents titre={m.doublon_titre()} />}>
      {(paire, relire) => (
        <PageDAgent titre={m.doublon_titre()} retour={{ href: chemins.doublons, texte: m.doublons_titre() }} large>
          <p className="fr-hint-text">{m.doublon_vu()}</p>
          <Constats accords={paire.accords} desaccords={paire.desaccords} />
          <Comparaison paire={paire} />
          <Jugement paire={paire} relire={relire} />
        </PageDAgent>
      )}
    </Charge>
  );
}

function Comparaison({ paire: { cotes } }: { paire: PaireOuverte }) {
  const [a, b] = cotes.map(({ situation }) => situation);
  const [numeroA, numeroB] = [a, b].map((demande) => (demande ? afficherNumeroUnique(demande.numeroUnique) : ""));
  const lignes = lignesComparees(cotes);
  return (
    <div className="sne-tableau fr-mb-4w">
      <table>
        <caption className="fr-sr-only">{m.doublon_tableau()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.doublon_question()}</th>
            <th scope="col">{numeroA}</th>
            <th scope="col">{numeroB}</th>
            <th scope="col">{m.doublon_constat()}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{m.comptoir_anciennete()}</th>
            <td data-titre={numeroA}>{a && afficherJour(a.ancienneteDepuisLe)}</td>
            <td data-titre={numeroB}>{b && afficherJour(b.ancienneteDepuisLe)}</td>
            <td data-titre={m.doublon_constat()}>–</td>
          </tr>
          {lignes.map(({ cle, libelle, un, autre, concorde }) => (
            <tr key={cle}>
              <th scope="row">{libelle}</th>
              <td data-titre={numeroA}>{un}</td>
              <td data-titre={numeroB}>{autre}</td>
              <td className="sne-d-un-trait" data-titre={m.doublon_constat()}>
                <Coche oui={concorde} /> {concorde ? m.doublon_concorde() : m.doublon_differe()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

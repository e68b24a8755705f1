import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { inject } from "regexparam";
import { doublons, type PaireLue } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { Constats } from "../comptoir/constats.tsx";
import { niveaux } from "../comptoir/niveaux.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Reunions } from "./reunions.tsx";

const lire = () => call(doublons.listerDoublons, {});

/** Pairs that nobody has judged, the likeliest first. */
export const DoublonsPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.doublons_titre()} />}>
    {({ paires, suite }) => (
      <PageDAgent titre={m.doublons_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        <p>{paires.length === 0 ? m.doublons_aucun() : m.doublons_texte()}</p>
        <ul className="sne-liste">
          {paires.map((paire) => (
            <Paire key={paire.numeros.join()} paire={paire} />
          ))}
        </ul>
        {suite && <p>{m.file_suite()}</p>}
        <Reunions />
      </PageDAgent>
    )}
  </Charge>
);

function Paire({ paire: { numeros, niveau, accords, desaccords } }: { paire: PaireLue }) {
  const [un, autre] = numeros;
  return (
    <li>
      <Badge severity={niveaux[niveau].severity}>{niveaux[niveau].libelle()}</Badge>
      <p className="fr-mb-1v">
        <Lien className="fr-link" href={inject(chemins.doublon, { un, autre })}>
          {m.doublons_comparer({ un: afficherNumeroUnique(un), autre: afficherNumeroUnique(autre) })}
        </Lien>
      </p>
      <Constats accords={accords} desaccords={desaccords} />
    </li>
  );
}

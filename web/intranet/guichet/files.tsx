import { comptoir } from "../../../shared/api/comptoir.ts";
import { filesDeRecherche } from "../../../shared/api/files-de-recherche.ts";
import { guichetDemandes } from "../../../shared/api/guichet-demandes.ts";
import { instruction } from "../../../shared/api/instruction.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { enLignes, FileDeDemandes } from "./file-de-demandes.tsx";

const lireIdentites = enLignes(() => call(comptoir.listerIdentites, {}));
const lireAJoindre = enLignes(() => call(guichetDemandes.listerAJoindre, {}));
const lireRequetes = enLignes(() => call(instruction.listerRequetes, {}));
const lirePieces = enLignes(() => call(filesDeRecherche.listerPiecesARegarder, {}));
const lireAttestations = enLignes(() => call(filesDeRecherche.listerAttestations, {}));

/** Demandes whose people nobody has seen the piece of, oldest first. */
export const Identites = () => (
  <FileDeDemandes
    titre={m.identites_file()}
    lire={lireIdentites}
    vide={m.identites_file_vide()}
    depuis={m.identites_depuis()}
    avant={m.identites_avant()}
    vers={chemins.comptoirDemande}
  />
);

/** Demandes with a piece that nobody has looked at, the oldest first, with the last day to do so. */
export const PiecesARegarder = ({ titre = m.a_regarder_titre() }: { titre?: string }) => (
  <FileDeDemandes
    titre={titre}
    lire={lirePieces}
    vide={m.a_regarder_vide()}
    depuis={m.a_regarder_depuis()}
    avant={m.a_regarder_avant()}
  />
);

/** People whom no message reached: nobody is struck off before a guichet has found them or a letter is proved. */
export const AJoindre = () => (
  <FileDeDemandes
    titre={m.a_joindre_titre()}
    lire={lireAJoindre}
    vide={m.a_joindre_vide()}
    depuis={m.a_joindre_depuis()}
  />
);

/** People who answered what was asked of them: an agent looks, and closes or asks again. */
export const RequetesRepondues = () => (
  <FileDeDemandes
    titre={m.requetes_titre()}
    lire={lireRequetes}
    vide={m.requetes_vide()}
    depuis={m.requetes_depuis()}
    avant={m.requetes_avant()}
    vers={chemins.instruction}
  />
);

/** Attestations handed over more than a month after the filing (CCH, R. 441-2-4). */
export const Attestations = () => (
  <FileDeDemandes
    titre={m.attestations_titre()}
    lire={lireAttestations}
    vide={m.attestations_vide()}
    depuis={m.attestations_depuis()}
    avant={m.attestations_avant()}
  />
);

import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import type { DroitDeMandat } from "../../../../shared/mandat/mandat.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { permet } from "../../demande/sous-mandat.ts";
import { ListeDePages } from "./liste-de-pages.tsx";

type Demarche = { href: string; titre: string; texte: string };

/** What the person may do to this demande today, besides what is to be done. */
function demarchesDe(demande: DemandeLue): Demarche[] {
  if (demande.etat !== "active") return [];
  const { numeroUnique } = demande;
  const vers = (chemin: string) => inject(chemin, { numeroUnique });
  const siPermis = (droit: DroitDeMandat, pages: Demarche[]) => (permet(demande, droit) ? pages : []);
  return [
    ...siPermis("pieces", [{ href: vers(chemins.pieces), titre: m.pieces_titre(), texte: m.demarche_pieces() }]),
    ...siPermis("modifier", [
      { href: vers(chemins.modifierDemande), titre: m.modifier_titre(), texte: m.demarche_modifier() },
    ]),
    ...siPermis("retirer", [
      {
        href: `${vers(chemins.retirer)}?raison=logement-trouve`,
        titre: m.logement_trouve(),
        texte: m.demarche_logement_trouve(),
      },
      { href: vers(chemins.retirer), titre: m.retirer_titre(), texte: m.demarche_retirer() },
    ]),
  ];
}

export function Demarches({ demande }: { demande: DemandeLue }) {
  const demarches = demarchesDe(demande);
  if (demarches.length === 0) return null;
  return <ListeDePages titre={m.demarches_titre()} pages={demarches} />;
}

import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { personnesDe } from "../../../../shared/formulaire/personnes.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { lireReponses } from "../../demande/lire-reponses.ts";
import { permet } from "../../demande/sous-mandat.ts";
import { ListeDePages } from "./liste-de-pages.tsx";

const seSepare = ({ etat, reponses }: DemandeLue): boolean =>
  etat === "active" && personnesDe(lireReponses(reponses), "codemandeurs").length > 0;

/** Who is behind a demande: the messages, the register of its readings, and a couple that parts. */
export function MonDossier({ demande }: { demande: DemandeLue }) {
  const { numeroUnique } = demande;
  const vers = (chemin: string): string => inject(chemin, { numeroUnique });
  const messages = { href: vers(chemins.messages), titre: m.messages_titre(), texte: m.dossier_messages() };
  if (!permet(demande, "messages")) return null;
  if (demande.mandat) return <ListeDePages titre={m.dossier_titre()} pages={[messages]} />;
  const pages = [
    messages,
    ...(demande.etat === "active"
      ? [{ href: vers(chemins.aidants), titre: m.aidant_titre(), texte: m.aidant_demarche() }]
      : []),
    { href: vers(chemins.propositions), titre: m.propositions_titre(), texte: m.demarche_propositions() },
    { href: vers(chemins.pourquoiPasMoi), titre: m.pourquoi_titre(), texte: m.demarche_pourquoi() },
    { href: vers(chemins.monInstruction), titre: m.mon_instruction_titre(), texte: m.dossier_instruction() },
    { href: vers(chemins.consultations), titre: m.consultations_titre(), texte: m.dossier_consultations() },
    ...(seSepare(demande)
      ? [{ href: vers(chemins.separation), titre: m.separation_titre(), texte: m.dossier_separation() }]
      : []),
  ];
  return <ListeDePages titre={m.dossier_titre()} pages={pages} />;
}

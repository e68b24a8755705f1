import type { SituationDeDemande } from "../../../shared/api/demandes.ts";
import { joursEntre } from "../../../shared/demande/delais.ts";
import type { Situation } from "../../../shared/demande/situation.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../demande/aujourdhui.ts";

/** « il vous reste 3 jours »: the last day counts. */
const reste = (dernierJour: string): string =>
  m.reste_jours({ nombre: joursEntre(aujourdhui().aujourdhui, dernierJour) });

const enRetard = (jour: string): boolean => aujourdhui().aujourdhui > jour;

type Dit = { titre: string; texte: string };

/** What the person has to know first, and what they have to do. */
export function direLaSituation(demande: SituationDeDemande, situation: Situation): Dit {
  const expireLe = afficherJour(demande.expireLe);
  const arreteeLe = afficherJour(demande.radiation?.le ?? demande.expireLe);
  switch (situation.nature) {
    case "valable":
      return {
        titre: m.situation_valable_titre(),
        texte: m.situation_valable({ jour: afficherJour(situation.renouvelableLe) }),
      };
    case "a-renouveler":
      return { titre: m.situation_a_renouveler_titre({ jour: expireLe }), texte: m.situation_a_renouveler() };
    case "en-tolerance":
      return {
        titre: m.situation_expiree_titre({ jour: expireLe }),
        texte: m.situation_tolerance({
          jour: afficherJour(situation.dernierJour),
          reste: reste(situation.dernierJour),
        }),
      };
    case "en-sursis":
      return { titre: m.situation_expiree_titre({ jour: expireLe }), texte: m.situation_sursis() };
    case "restaurable":
      return {
        titre: m.situation_retiree_titre({ jour: arreteeLe }),
        texte: m.situation_restaurable({
          jour: afficherJour(situation.dernierJour),
          reste: reste(situation.dernierJour),
        }),
      };
    case "reprenable":
      return {
        titre: m.situation_arretee_titre({ jour: arreteeLe }),
        texte: m.situation_reprenable({ jour: afficherJour(situation.dernierJour) }),
      };
    case "reprise-demandee":
      return {
        titre: m.situation_reprise_titre({ jour: afficherJour(demande.reactivationDemandeeLe ?? demande.expireLe) }),
        texte: enRetard(situation.reponseLe)
          ? m.situation_reprise_en_retard({ jour: afficherJour(situation.reponseLe) })
          : m.situation_reprise({ jour: afficherJour(situation.reponseLe) }),
      };
    case "reunie":
      return {
        titre: m.situation_reunie_titre({ jour: afficherJour(situation.le) }),
        texte: m.situation_reunie(),
      };
    case "arretee":
      return demande.radiation?.motif === "renonciation"
        ? { titre: m.situation_retiree_titre({ jour: arreteeLe }), texte: m.situation_arretee() }
        : { titre: m.situation_arretee_titre({ jour: arreteeLe }), texte: m.situation_arretee() };
  }
}

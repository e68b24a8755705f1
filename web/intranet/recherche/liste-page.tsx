import { useSearch } from "wouter";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { useAller } from "../../socle/navigation.tsx";
import { PageDAgent } from "../messages/page-d-agent.tsx";
import { PourUnAgent } from "../reserve.tsx";
import { ChoixDuLieu } from "./choix-du-lieu.tsx";
import { Filtres } from "./filtres.tsx";
import { FiltresActifs } from "./filtres-actifs.tsx";
import { PageDeListe } from "./page-de-liste.tsx";
import { ecrireQuestion, lireQuestion, type QuestionDeListe } from "./question-de-liste.ts";
import { Vues } from "./vues.tsx";

/** Those who wish a place, narrowed and shown as the address says: it may be kept and shared as it is. */
export const ListePage = () => <PourUnAgent titre={m.liste_titre()}>{() => <Liste />}</PourUnAgent>;

function Liste() {
  const aller = useAller();
  const question = lireQuestion(useSearch());
  const changer = (nouvelle: QuestionDeListe) => aller(`${chemins.liste}?${ecrireQuestion(nouvelle)}`);
  const adresse = ecrireQuestion(question);
  return (
    <PageDAgent titre={m.liste_titre()} retour={{ href: chemins.recherche, texte: m.recherche_titre() }}>
      <ChoixDuLieu question={question} changer={changer} />
      {question.lieu !== undefined && (
        <>
          <Filtres key={adresse} question={question} changer={changer} />
          <FiltresActifs question={question} changer={changer} />
          <PageDeListe key={`page-${adresse}`} question={question} />
        </>
      )}
      <Vues question={question} />
    </PageDAgent>
  );
}

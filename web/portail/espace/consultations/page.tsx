import { inject } from "regexparam";
import { useParams } from "wouter";
import { type ConsultationLue, espace } from "../../../../shared/api/espace.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { langueDuSite } from "../../../socle/langue/langue-du-site.ts";
import { Lien } from "../../../socle/lien.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";
import { Lectures } from "./lectures.tsx";

const lireLeRegistre = (numeroUnique: string) =>
  call(espace.listerConsultations, { numeroUnique, langue: langueDuSite.code });

/** Who saw a file, when and why. */
export function ConsultationsPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLeRegistre} entree={numeroUnique}>
      {({ consultations }) => <Registre numeroUnique={numeroUnique} consultations={consultations} />}
    </Charge>
  );
}

type Proprietes = { numeroUnique: string; consultations: readonly ConsultationLue[] };

function Registre({ numeroUnique, consultations }: Proprietes) {
  const lesSiennes = consultations.filter(({ par }) => par === "vous");
  const desAutres = consultations.filter(({ par }) => par !== "vous");
  return (
    <PageDeDemande numeroUnique={numeroUnique} titre={m.consultations_titre()}>
      <p>{m.consultations_texte()}</p>
      {desAutres.length === 0 ? <p>{m.consultations_aucune()}</p> : <Lectures lectures={desAutres} />}
      <p>
        {m.consultations_anormal()}{" "}
        <Lien className="fr-link" href={inject(chemins.messages, { numeroUnique })}>
          {m.consultations_question()}
        </Lien>
      </p>
      {lesSiennes.length > 0 && (
        <details className="sne-details">
          <summary>{m.consultations_les_votres({ nombre: lesSiennes.length })}</summary>
          <Lectures lectures={lesSiennes} />
        </details>
      )}
    </PageDeDemande>
  );
}

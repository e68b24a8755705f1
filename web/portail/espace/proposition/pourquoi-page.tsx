import { useId } from "react";
import { useParams } from "wouter";
import { type LogementAttribue, proposition } from "../../../../shared/api/proposition.ts";
import { direLaCandidature, nommerLeLogement } from "../../../intranet/logements/mots.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { langueDuSite } from "../../../socle/langue/langue-du-site.ts";
import { PageDeDemande } from "../page-de-demande.tsx";

const lirePourquoi = (numeroUnique: string) =>
  call(proposition.pourquoiPasMoi, { numeroUnique, langue: langueDuSite.code });

/** Homes let where the person wishes to live: their rank or the rule, and what would change it. */
export function PourquoiPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lirePourquoi} entree={numeroUnique}>
      {({ logements }) => (
        <PageDeDemande numeroUnique={numeroUnique} titre={m.pourquoi_titre()}>
          <p>{m.pourquoi_texte()}</p>
          {logements.length === 0 && <p>{m.pourquoi_aucun()}</p>}
          {logements.map((attribue) => (
            <Un key={JSON.stringify(attribue)} attribue={attribue} />
          ))}
        </PageDeDemande>
      )}
    </Charge>
  );
}

function phrasesDe({ place, etat, rang, sur, ecart }: LogementAttribue): string[] {
  return [
    ...(place === "candidate" && etat !== undefined ? [direLaCandidature({ etat })] : []),
    ...(rang === undefined || sur === undefined ? [] : [m.pourquoi_rang({ rang, sur })]),
    ...(place === "eligible" && ecart !== undefined
      ? [ecart > 0 ? m.pourquoi_ecart({ ecart }) : m.pourquoi_sans_ecart()]
      : []),
    ...(place === "exclue" ? [m.pourquoi_exclue()] : []),
  ];
}

function Un({ attribue }: { attribue: LogementAttribue }) {
  const { logement, nomDeLaCommune, raisons, changements } = attribue;
  const id = useId();
  return (
    <section className="fr-mb-4w" aria-labelledby={id}>
      <h2 id={id} className="fr-h5">
        {nommerLeLogement({ ...logement, nomDeLaCommune })}
      </h2>
      {[...phrasesDe(attribue), ...raisons].map((phrase) => (
        <p key={phrase} className="fr-mb-1w">
          {phrase}
        </p>
      ))}
      {changements.length > 0 && (
        <>
          <h3 className="fr-h6">{m.pourquoi_changer()}</h3>
          <ul>
            {changements.map((changement) => (
              <li key={changement}>{changement}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { ReactNode } from "react";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { lacDe } from "../../../../shared/statistiques/edition.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { useChemin } from "../../../socle/navigation.tsx";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { adresseDUneEdition } from "../lecture/adresse-d-une-edition.ts";
import { type Choisie, choisirEdition, dernierePublication } from "../lecture/editions.ts";
import { usePause } from "../lecture/patienter.ts";
import type { EditionPubliee } from "../lecture/question.ts";
import { adresseDuTerritoire, FRANCE, type Territoire } from "../lecture/territoire.ts";
import { type Choix as Choisis, useAdresse } from "../lecture/use-adresse.ts";
import { useEditions } from "../lecture/use-lecture.ts";
import { Choix } from "./choix.tsx";

/** What a page shows of the edition that its address names, or of the last one; plain words where there is none. */
export function AvecEdition({
  children,
}: {
  children: (choisie: Choisie, editions: readonly EditionPubliee[]) => ReactNode;
}) {
  const { choix } = useAdresse();
  return (
    <LectureEnCours lecture={useEditions()}>
      {(editions) => {
        const choisie = choisirEdition(editions, choix.edition, choix.version, choix.vu);
        if (!choisie)
          return (
            <Alert
              severity="info"
              as="h2"
              title={m.stat_aucune_edition_titre()}
              description={m.stat_aucune_edition()}
            />
          );
        return (
          <>
            <Patience />
            <Inconnue choix={choix} choisie={choisie} />
            {children(choisie, editions)}
          </>
        );
      }}
    </LectureEnCours>
  );
}

/** An address may name what nobody published: what is shown is then something else, and says so. */
function Inconnue({ choix: { edition, version }, choisie }: { choix: Choisis; choisie: Choisie }) {
  if (edition === undefined) return null;
  if (!choisie.figee) return <Alert severity="warning" small description={m.stat_edition_inconnue({ edition })} />;
  if (!version || version === choisie.edition.version) return null;
  return <Alert severity="warning" small description={m.stat_version_inconnue({ edition, version })} />;
}

/** Said once for all that waits: what is shown already stays. */
function Patience() {
  const secondes = usePause();
  return (
    <div role="status">
      {secondes !== undefined && <Alert severity="info" small description={m.stat_patience({ secondes })} />}
    </div>
  );
}

const nomDe = ({ edition, dateReference }: EditionPubliee): string =>
  m.stat_edition_au({ edition, date: afficherJour(dateReference) });

/** Which edition, of what date, whether its facts are real; and the address that will always show it. */
export function BandeauDEdition({ choisie, editions }: { choisie: Choisie; editions: readonly EditionPubliee[] }) {
  const { choix, choisir } = useAdresse();
  const { edition } = choisie;
  const derniereVersion = editions.find((une) => une.edition === edition.edition)?.version;
  return (
    <div className="sne-bandeau">
      <Choix
        nom={m.stat_edition()}
        valeur={edition.edition}
        options={editions.map((une) => ({ code: une.edition, nom: nomDe(une) }))}
        changer={(nom) => choisir({ edition: nom, version: undefined, vu: undefined })}
      />
      <p className="fr-mb-1w">
        {edition.mention && (
          <Badge severity="warning" noIcon as="span">
            {edition.mention}
          </Badge>
        )}{" "}
        {m.stat_dates({
          reference: afficherJour(edition.dateReference),
          extraction: afficherJour(edition.dateExtraction),
        })}{" "}
        {edition.couverture}
      </p>
      {derniereVersion !== edition.version && (
        <p className="fr-mb-1w">
          <strong>{m.stat_corrigee({ version: edition.version, derniere: derniereVersion ?? "" })}</strong>
        </p>
      )}
      <AutresLacs choisie={choisie} editions={editions} />
      <LienPermanent choix={{ vu: dernierePublication(editions), ...choix }} edition={edition} />
    </div>
  );
}

/** Where facts of their own are to be looked at. */
const LACS: Readonly<Record<string, Territoire>> = { "idf-": { niveau: "REG", code: "11" } };

/** Editions of other facts than these: one region as it was published, beside the country. */
function AutresLacs({ choisie, editions }: { choisie: Choisie; editions: readonly EditionPubliee[] }) {
  const ici = lacDe(choisie.edition.edition);
  const autres = new Map(
    editions.filter(({ edition }) => lacDe(edition) !== ici).map((une) => [lacDe(une.edition), une]),
  );
  if (autres.size === 0) return null;
  return (
    <ul className="fr-mb-1w">
      {[...autres].map(([lac, edition]) => (
        <li key={lac}>
          {/* the same page may hold them: it is loaded anew */}
          <a href={`${adresseDuTerritoire(LACS[lac] ?? FRANCE)}?edition=${edition.edition}`}>{nomDe(edition)}</a>
        </li>
      ))}
    </ul>
  );
}

function LienPermanent({ choix, edition }: { choix: Choisis; edition: EditionPubliee }) {
  const chemin = useChemin();
  const [, segment = "", code = ""] = /^\/statistiques\/([^/]+)\/([^/]+)$/u.exec(chemin) ?? [];
  const integrer = adresseDUneEdition(
    chemins.statistiquesIntegrer,
    { ...choix, ...(segment !== "" && { segment, code }) },
    edition,
  );
  return (
    <>
      <a className="fr-link" href={adresseDUneEdition(chemin, choix, edition)}>
        {m.stat_lien_permanent({ edition: edition.edition, version: edition.version })}
      </a>
      <details className="sne-details">
        <summary>{m.stat_integrer_titre()}</summary>
        <p>{m.stat_integrer_texte()}</p>
        <code className="sne-code-long">{`<iframe src="${location.origin}${integrer}" title="${m.stat_titre()}" width="100%" height="700"></iframe>`}</code>
      </details>
    </>
  );
}

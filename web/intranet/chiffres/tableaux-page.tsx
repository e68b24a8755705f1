import { guichetStatistiques as routes } from "../../../shared/api/guichet-statistiques.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { libelleDuTerritoire } from "../../../shared/referentiel/territoires.ts";
import { seCompteExactement, tableauxExacts } from "../../../shared/statistiques/catalogue/tableaux-exacts.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Choix } from "../../portail/statistiques/choix/choix.tsx";
import { type Choisie, choisirEdition } from "../../portail/statistiques/lecture/editions.ts";
import { lireEditions } from "../../portail/statistiques/lecture/lire.ts";
import type { EditionPubliee } from "../../portail/statistiques/lecture/question.ts";
import { ChoixDeCode } from "../../portail/statistiques/tableaux/choix-de-code.tsx";
import {
  ChoixDuTableau,
  type TableauChoisi,
  useTableauChoisi,
} from "../../portail/statistiques/tableaux/choix-du-tableau.tsx";
import { Publie } from "../../portail/statistiques/tableaux/publie.tsx";
import { estUnique } from "../../portail/statistiques/tableaux/unique.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Exact } from "./exact.tsx";

type Portee = Sortie<typeof routes.listerLieuxDuPoste>;

const lire = async () => {
  const [portee, editions] = await Promise.all([call(routes.listerLieuxDuPoste, {}), lireEditions()]);
  return { portee, editions };
};

/** Exact tables that tell some place of the post: a few are for régions alone. */
const combien = ({ lieux }: Portee): number => {
  const siens = new Set(lieux.map(({ niveau }) => niveau));
  return tableauxExacts.filter(({ niveaux }) => niveaux.some((niveau) => siens.has(niveau))).length;
};

/** Any table of the catalogue: exact in the territory of the post, as it is published everywhere else. */
export const TableauxExactsPage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.tableaux_titre()} />}>
    {({ portee, editions }) => (
      <PageDAgent titre={m.tableaux_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        <p>{m.tableaux_accroche({ nombre: combien(portee), territoire: libelleDuTerritoire(portee.territoire) })}</p>
        <div className="sne-large">
          <Construction portee={portee} editions={editions} />
        </div>
      </PageDAgent>
    )}
  </Charge>
);

/** Exact and published figures never stand in one answer: the period says which of the two is read. */
function Construction({ portee, editions }: { portee: Portee; editions: readonly EditionPubliee[] }) {
  const dit = useTableauChoisi();
  const { choix, choisir } = dit;
  const choisie = choix.edition === undefined ? undefined : choisirEdition(editions, choix.edition, undefined);
  // in their territory until said otherwise: the widest level that it fills
  const aPortee = dit.dits.filter((niveau) => portee.lieux.some((lieu) => lieu.niveau === niveau));
  const choisi =
    choix.niveau === undefined && choisie === undefined && aPortee[0] !== undefined
      ? { ...dit, niveau: aPortee[0] }
      : dit;
  return (
    <>
      <ChoixDuTableau choisi={choisi}>
        <Ou choisi={choisi} portee={portee} exact={choisie === undefined} />
        <Choix
          nom={m.stat_periode()}
          valeur={choisie?.edition.edition ?? ""}
          options={[
            { code: "", nom: m.tableaux_exact() },
            ...editions.map(({ edition, dateReference }) => ({
              code: edition,
              nom: m.tableaux_edition({ edition, date: afficherJour(dateReference) }),
            })),
          ]}
          changer={(edition) => choisir({ edition, niveau: choisi.niveau })}
        />
      </ChoixDuTableau>
      <Nombres choisi={choisi} choisie={choisie} portee={portee} derniere={editions[0]} />
    </>
  );
}

function Ou({
  choisi: { niveau, choix, choisir },
  portee,
  exact,
}: {
  choisi: TableauChoisi;
  portee: Portee;
  exact: boolean;
}) {
  const valeur = choix.territoire ?? "";
  const changer = (territoire: string) => choisir({ territoire, niveau });
  if (estUnique(niveau)) return null;
  if (!exact) return <ChoixDeCode niveau={niveau} valeur={valeur} changer={changer} />;
  const lieux = portee.lieux.filter((lieu) => lieu.niveau === niveau);
  if (lieux.length === 0) return null;
  return (
    <Choix
      nom={m.stat_territoire()}
      valeur={lieux.some(({ code }) => code === valeur) ? valeur : ""}
      options={[
        ...(lieux.length > 1 ? [{ code: "", nom: m.tableaux_lieu_tous() }] : []),
        ...lieux.map(({ code, libelle }) => ({ code, nom: libelle })),
      ]}
      changer={changer}
    />
  );
}

type Demande = {
  choisi: TableauChoisi;
  choisie: Choisie | undefined;
  portee: Portee;
  derniere: EditionPubliee | undefined;
};

function Nombres({ choisi, choisie, portee, derniere }: Demande) {
  const { niveau, choix, choisir } = choisi;
  if (choisie) return <Publie choisi={choisi} choisie={choisie} />;
  const publies = derniere && (
    <button type="button" className="fr-link" onClick={() => choisir({ edition: derniere.edition, niveau })}>
      {m.tableaux_voir_publies()}
    </button>
  );
  const lieux = portee.lieux.filter((lieu) => lieu.niveau === niveau);
  const lieu = lieux.find(({ code }) => code === choix.territoire)?.code;
  const seCompte = seCompteExactement(choisi.tableau);
  if (seCompte && lieux.length > 0) return <Exact choisi={choisi} lieu={lieu} publies={publies} />;
  return (
    <>
      <p className="sne-absent">{seCompte ? m.tableaux_deborde() : m.tableaux_jamais_exact()}</p>
      {publies}
    </>
  );
}

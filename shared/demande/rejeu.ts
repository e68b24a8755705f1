import type { Reponses } from "../formulaire/formulaires.ts";
import { accepter, annoncer, donner, finir, finirTous } from "../mandat/mandats.ts";
import { cesser, decider, noter, presenter, repondre as repondreALOffre } from "./candidatures.ts";
import { jourAParis } from "./delais.ts";
import type { Demande } from "./demande.ts";
import type { Changements, Evenement, Validite } from "./evenements.ts";
import { repondreALaRequete, repondreParLesReponses, sansRequete } from "./reponse-a-la-requete.ts";
import { absorber, detacher, relever, reunir } from "./reunion.ts";
import { garderLesVerrous, verificationDe } from "./verrous.ts";

const jourDe = ({ survenuLe }: Evenement): string => jourAParis(new Date(survenuLe));

/** The same answers with these changes; `null` erases. */
const changer = (reponses: Reponses, changements: Changements["changements"]): Reponses => {
  const changees = { ...reponses, ...changements };
  return Object.fromEntries(Object.entries(changees).filter(([, valeur]) => valeur !== null));
};

function repondre(avant: Demande, changes: Changements, le: string): Demande {
  const reponses = changer(avant.reponses, changes.changements);
  const apres = garderLesVerrous(avant, { ...avant, formulaire: changes.formulaire, reponses });
  return repondreParLesReponses(apres, changes, le);
}

const repondreSi = (avant: Demande, donnees: object | Changements, le: string): Demande =>
  "changements" in donnees ? repondre(avant, donnees, le) : avant;

/** Whoever writes to us is no longer to be reached, and has answered what they were asked. */
function entendre({ injoignableDepuis: _i, avertissement, ...avant }: Demande): Demande {
  return avertissement?.motif === "irrecevabilite" ? { ...avant, avertissement } : avant;
}

const sansAvertissement = ({ avertissement: _a, ...avant }: Demande): Demande => avant;

function rouvrir({ radiation: _r, reactivationDemandeeLe: _d, ...avant }: Demande): Demande {
  return { ...avant, etat: "active" };
}

const prolonger = ({ avis: _a, ...avant }: Demande, { expireLe, codeAttestation }: Validite): Demande => ({
  ...avant,
  expireLe,
  codeAttestation,
});

const sansDalo = ({ dalo: _d, ...avant }: Demande): Demande => avant;

const sansReactivation = ({ reactivationDemandeeLe: _d, ...avant }: Demande): Demande => avant;

/** What an event makes of the state before it. */
function apresEvenement(avant: Demande, evenement: Evenement): Demande {
  const { version } = evenement;
  const le = jourDe(evenement);
  const quand = { le, version };
  switch (evenement.type) {
    case "demande-deposee":
    // it is the piece that changes
    case "piece-examinee":
    // what the person told stays as they told it
    case "revenu-lu":
      return avant;
    case "demande-modifiee":
    case "codemandeur-separe":
      return entendre(repondre(avant, evenement.donnees, le));
    case "demande-renouvelee":
      return {
        ...entendre(prolonger(repondre(avant, evenement.donnees, le), evenement.donnees)),
        dernierRenouvellementLe: le,
      };
    case "preavis-emis":
      return { ...avant, avis: [...(avant.avis ?? []), { rang: evenement.donnees.rang, version, le }] };
    case "avertissement-emis": {
      const { raison: _raison, ...motif } = evenement.donnees;
      return { ...avant, avertissement: { ...motif, version, le } };
    }
    case "avertissement-leve":
      return sansAvertissement(avant);
    case "injoignable-signalee":
      return { ...avant, injoignableDepuis: le };
    case "demande-retiree":
      return {
        ...finirTous(cesser(avant, quand), le),
        etat: "radiee",
        radiation: { motif: "renonciation", le, ...evenement.donnees },
      };
    case "demande-radiee": {
      const { preuve: _preuve, ...motif } = evenement.donnees;
      return {
        ...finirTous(cesser(avant, quand, motif.attribution?.logementId), le),
        etat: "radiee",
        radiation: { ...motif, le },
      };
    }
    case "demande-restauree":
      return entendre(rouvrir(avant));
    case "reactivation-demandee":
      return { ...avant, reactivationDemandeeLe: le };
    case "reactivation-refusee":
      return sansReactivation(avant);
    case "demande-reactivee":
      return {
        ...entendre(sansAvertissement(rouvrir(prolonger(avant, evenement.donnees)))),
        dernierRenouvellementLe: le,
      };
    case "requete-emise":
      return { ...avant, requete: { ...evenement.donnees, ...quand, guichet: evenement.guichet } };
    case "requete-repondue":
      return repondreALaRequete(avant, le);
    case "requete-close":
      return sansRequete(avant);
    case "dalo-reconnu":
      return { ...avant, dalo: evenement.donnees };
    case "dalo-retire":
      return sansDalo(avant);
    case "candidature-presentee":
      return presenter(avant, evenement.donnees.logement, evenement.donnees.auTitreDuDalo, quand);
    case "candidature-examinee": {
      const { logementId, ...decision } = evenement.donnees;
      return decider(avant, logementId, decision, quand);
    }
    case "logement-propose": {
      const { logementId, repondreAvantLe } = evenement.donnees;
      return noter(avant, logementId, { etat: "proposee", repondreAvantLe }, quand);
    }
    case "proposition-repondue":
      return repondreALOffre(avant, evenement.donnees.logementId, evenement.donnees.refus, quand);
    case "candidature-close":
      return noter(avant, evenement.donnees.logementId, { etat: "close" }, quand);
    case "identite-verifiee":
      return { ...avant, ...verificationDe(avant.reponses, evenement.donnees.verrous) };
    case "compte-rattache":
      return { ...avant, compte: evenement.donnees.compte };
    case "code-remis":
      return avant;
    case "mandat-donne":
      return donner(avant, evenement.donnees);
    case "mandat-accepte":
      return accepter(avant, evenement.donnees, le);
    case "mandat-bientot-fini":
      return annoncer(avant, evenement.donnees);
    case "mandat-revoque":
      return finir(avant, evenement.donnees, { le, par: "titulaire" });
    case "mandat-rendu":
      return finir(avant, evenement.donnees, { le, par: "aidant" });
    case "demande-reunie":
      return repondreSi(reunir(avant, evenement.donnees, le), evenement.donnees, le);
    case "reunion-annulee":
      return repondreSi(detacher(avant, evenement.donnees.autre), evenement.donnees, le);
    case "demande-absorbee":
      return absorber(finirTous(cesser(avant, quand), le), evenement.donnees.dans, le);
    case "absorption-annulee":
      return relever(avant);
  }
}

function appliquerEvenement(avant: Demande | undefined, evenement: Evenement): Demande {
  const { numeroUnique, version } = evenement;
  if (evenement.type === "demande-deposee")
    return { ...evenement.donnees, numeroUnique, version, etat: "active", identite: "a_verifier" };
  if (!avant) throw new Error("a demande begins by its filing");
  return { ...apresEvenement(avant, evenement), version };
}

/** State of a demande after these events, in order of version, from a state already known or from nothing. */
export function rejouer(evenements: readonly Evenement[], depuis?: Demande): Demande | undefined {
  return evenements.reduce<Demande | undefined>(appliquerEvenement, depuis);
}

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { inject } from "regexparam";
import { attribution } from "../../../shared/api/attribution.ts";
import { guichet } from "../../../shared/api/guichet.ts";
import { codesDe, reservataires } from "../../../shared/attribution/nomenclatures.ts";
import { financements } from "../../../shared/plafonds/plafond.ts";
import { typesDeLogement } from "../../../shared/referentiel/nomenclatures.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { RechercheDeCommune } from "../../portail/demande/communes/recherche-de-commune.tsx";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Ligne, OuiNon } from "./champs.tsx";

const lireLAgent = () => call(guichet.lireAgent, {});

/** A home to let, entered by its landlord. */
export const NouveauLogementPage = () => (
  <Charge charger={lireLAgent} entree={undefined} sansSession={<ReserveAuxAgents titre={m.logement_saisir()} />}>
    {() => <Saisie />}
  </Charge>
);

const DEPART = {
  commune: "",
  adresse: "",
  categorie: "A",
  type: "",
  surface: "",
  etage: "0",
  ascenseur: true,
  loyer: "",
  financement: "",
  reservataire: "AUCUN",
  guichetReservataire: "",
  qpv: false,
  rpls: "",
  subventionTresSociale: false,
};
type Saisie = typeof DEPART;

const enNombre = (saisie: string): number => Number(saisie.replace(",", ".").replaceAll(/\s/gu, "") || Number.NaN);

const unDe = <C extends string>(codes: readonly C[], valeur: string): C | undefined =>
  codes.find((code) => code === valeur);

const obligatoires = ["commune", "adresse", "type", "surface", "loyer", "financement"] as const;

const fautesDe = (saisie: Saisie): Erreur[] =>
  obligatoires.flatMap((nom) => {
    const manque = nom === "surface" || nom === "loyer" ? Number.isNaN(enNombre(saisie[nom])) : saisie[nom] === "";
    return manque ? [{ cible: nom, texte: m.logement_manque({ champ: libelles[nom]() }) }] : [];
  });

const libelles = {
  commune: m.logement_commune,
  adresse: m.logement_adresse,
  type: m.logement_type,
  surface: m.logement_surface,
  loyer: m.logement_loyer,
  financement: m.logement_financement,
};

function versLEntree(saisie: Saisie, operationId: string) {
  const { guichetReservataire, rpls, ...reste } = saisie;
  return {
    operationId,
    ...reste,
    categorie: unDe(["A", "M"], saisie.categorie) ?? ("A" as const),
    type: unDe(codesDe(typesDeLogement), saisie.type) ?? ("T3" as const),
    financement: unDe(financements, saisie.financement) ?? ("PLUS" as const),
    reservataire: unDe(codesDe(reservataires), saisie.reservataire) ?? ("AUCUN" as const),
    surface: enNombre(saisie.surface),
    loyer: enNombre(saisie.loyer),
    etage: enNombre(saisie.etage),
    ...(guichetReservataire !== "" && { guichetReservataire: guichetReservataire.trim().toUpperCase() }),
    ...(rpls !== "" && { rpls }),
  };
}

/** Faults that the service found, at the fields where they are put right. */
const fautesDuRefus = (refus: unknown): Erreur[] =>
  refus instanceof Echec && refus.probleme?.champs
    ? refus.probleme.champs.map(({ pointeur, message }) => ({ cible: pointeur.slice(1), texte: message }))
    : [{ cible: "commune", texte: phraseDEchec(refus) }];

function Saisie() {
  const aller = useAller();
  const [saisie, poser] = useState(DEPART);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const changer = (dit: Partial<Saisie>) => poser((avant) => ({ ...avant, ...dit }));
  const { faire, enCours } = useGeste(async (operationId) => {
    const lu = await call(attribution.saisirLogement, versLEntree(saisie, operationId)).catch((refus: unknown) => {
      poserErreurs(fautesDuRefus(refus));
      throw refus;
    });
    aller(inject(chemins.logement, { logementId: lu.logement.logementId }));
  });
  const soumettre = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const fautes = fautesDe(saisie);
    poserErreurs(fautes);
    if (fautes.length === 0) void faire();
  };
  const faute = (nom: string) => erreurs.find(({ cible }) => cible === nom)?.texte;
  const ligne = (nom: "adresse" | "surface" | "etage" | "loyer" | "guichetReservataire" | "rpls") => ({
    id: nom,
    valeur: saisie[nom],
    faute: faute(nom),
    changer: (valeur: string) => changer({ [nom]: valeur }),
  });
  const choix = (nom: "categorie" | "type" | "financement" | "reservataire") => ({
    id: nom,
    valeur: saisie[nom],
    faute: faute(nom),
    changer: (valeur: string) => changer({ [nom]: valeur }),
  });
  const enChoix = (liste: readonly { code: string; libelle: string }[]) =>
    liste.map(({ code, libelle }) => ({ code, nom: libelle }));
  return (
    <PageDAgent
      titre={m.logement_saisir()}
      retour={{ href: chemins.logements, texte: m.logements_titre() }}
      erreurs={erreurs}
    >
      <Formulaire onSubmit={soumettre}>
        <RechercheDeCommune
          id="commune"
          libelle={m.logement_commune()}
          aide={m.logement_commune_aide()}
          faute={faute("commune")}
          depart=""
          choisir={({ code, nom }) => {
            changer({ commune: code });
            return nom;
          }}
          oublier={() => changer({ commune: "" })}
          quitter={() => undefined}
        />
        <Ligne {...ligne("adresse")} libelle={m.logement_adresse()} aide={m.logement_adresse_aide()} />
        <ListeDeChoix
          {...choix("categorie")}
          libelle={m.logement_categorie()}
          choix={[
            { code: "A", nom: m.logement_appartement() },
            { code: "M", nom: m.logement_maison() },
          ]}
        />
        <ListeDeChoix {...choix("type")} libelle={m.logement_type()} choix={enChoix(typesDeLogement)} />
        <Ligne {...ligne("surface")} libelle={m.logement_surface()} nombre />
        <Ligne {...ligne("etage")} libelle={m.logement_etage()} aide={m.logement_etage_aide()} nombre />
        <OuiNon
          id="ascenseur"
          legende={m.logement_ascenseur()}
          valeur={saisie.ascenseur}
          changer={(ascenseur) => changer({ ascenseur })}
        />
        <Ligne {...ligne("loyer")} libelle={m.logement_loyer()} nombre />
        <ListeDeChoix
          {...choix("financement")}
          libelle={m.logement_financement()}
          choix={financements.map((code) => ({ code, nom: code }))}
        />
        <ListeDeChoix {...choix("reservataire")} libelle={m.logement_contingent()} choix={enChoix(reservataires)} />
        <Ligne
          {...ligne("guichetReservataire")}
          libelle={m.logement_guichet_reservataire()}
          aide={m.logement_guichet_reservataire_aide()}
        />
        <OuiNon id="qpv" legende={m.logement_qpv()} valeur={saisie.qpv} changer={(qpv) => changer({ qpv })} />
        <OuiNon
          id="subvention"
          legende={m.logement_subvention()}
          valeur={saisie.subventionTresSociale}
          changer={(subventionTresSociale) => changer({ subventionTresSociale })}
        />
        <Ligne {...ligne("rpls")} libelle={m.logement_rpls()} />
        <Button type="submit" disabled={enCours}>
          {m.logement_enregistrer()}
        </Button>
      </Formulaire>
    </PageDAgent>
  );
}

import { libelleDeQualite, regleDe, typesDOrganisme } from "../../../shared/acces/organismes.ts";
import { departementsDuTerritoire, libelleDuTerritoire, territoires } from "../../../shared/referentiel/territoires.ts";
import { m } from "../../paraglide/messages.js";
import { nommerCommune } from "../demande/communes/communes-connues.ts";
import { RechercheDeCommune } from "../demande/communes/recherche-de-commune.tsx";
import { ListeDeChoix } from "../systemes-locaux/liste-de-choix.tsx";
import { Cases, Texte } from "./champs.tsx";
import type { Saisie } from "./saisie.ts";

export type PartieDeFiche = {
  saisie: Saisie;
  poser: (change: Partial<Saisie>) => void;
  fauteDe: (cible: string) => string | undefined;
};

const trouverType = (type: string) => typesDOrganisme.find((connu) => connu === type);

const perimetres = {
  territoire: m.acces_perimetre_territoire,
  departement: m.acces_perimetre_departement,
  intercommunalite: m.acces_perimetre_intercommunalite,
  communes: m.acces_perimetre_communes,
} as const;

/** Who the body is, what it wants to be, and where. */
export function Organisme({ saisie, poser, fauteDe }: PartieDeFiche) {
  const type = trouverType(saisie.type);
  const regle = type && regleDe(type);
  const choisirType = (choisi: string) => {
    const connu = trouverType(choisi);
    const regleDuType = connu && regleDe(connu);
    const [seul, autre] = regleDuType?.perimetres ?? [];
    poser({
      type: choisi,
      qualites: regleDuType?.doit ? ["enregistrement"] : [],
      perimetre: autre === undefined ? (seul ?? "") : "",
    });
  };
  return (
    <>
      <h2>{m.acces_organisme_titre()}</h2>
      <Texte
        id="siret"
        libelle={m.acces_siret()}
        aide={m.acces_siret_aide()}
        faute={fauteDe("siret")}
        valeur={saisie.siret}
        changer={(siret) => poser({ siret })}
      />
      <Texte
        id="nom"
        libelle={m.acces_nom()}
        faute={fauteDe("nom")}
        valeur={saisie.nom}
        changer={(nom) => poser({ nom })}
      />
      <ListeDeChoix
        id="type"
        libelle={m.acces_type()}
        faute={fauteDe("type")}
        valeur={saisie.type}
        choix={typesDOrganisme.map((code) => ({ code, nom: regleDe(code).libelle }))}
        changer={choisirType}
      />
      {regle && (
        <Cases
          id="qualites"
          libelle={m.acces_qualites()}
          aide={regle.doit ? m.acces_qualites_obligatoire() : m.acces_qualites_aide()}
          faute={fauteDe("qualites")}
          choix={regle.peut.map((code) => ({ code, nom: libelleDeQualite(code) }))}
          coches={saisie.qualites}
          changer={(qualites) => poser({ qualites })}
        />
      )}
      <ListeDeChoix
        id="territoire"
        libelle={m.acces_territoire()}
        faute={fauteDe("territoire")}
        valeur={saisie.territoire}
        choix={territoires.map((code) => ({ code, nom: libelleDuTerritoire(code) }))}
        changer={(territoire) => poser({ territoire, departement: departementsDuTerritoire(territoire)[0] ?? "" })}
      />
      {regle && <Perimetre saisie={saisie} poser={poser} fauteDe={fauteDe} />}
      {regle?.acte !== undefined && <Acte intitule={regle.acte} saisie={saisie} poser={poser} fauteDe={fauteDe} />}
    </>
  );
}

function Perimetre({ saisie, poser, fauteDe }: PartieDeFiche) {
  const type = trouverType(saisie.type);
  const sortes = type ? regleDe(type).perimetres : [];
  // a body that is not an intercommunal body names the communes instead of the SIREN of another
  const ouvertes = sortes.filter((sorte) => sorte !== "intercommunalite" || sortes.length === 1);
  return (
    <>
      <ListeDeChoix
        id="perimetre"
        libelle={m.acces_perimetre()}
        faute={fauteDe("perimetre")}
        valeur={saisie.perimetre}
        choix={ouvertes.map((code) => ({ code, nom: perimetres[code]() }))}
        changer={(choisie) => poser({ perimetre: ouvertes.find((sorte) => sorte === choisie) ?? "" })}
      />
      {saisie.perimetre === "departement" && departementsDuTerritoire(saisie.territoire).length > 1 && (
        <ListeDeChoix
          id="perimetre-code"
          libelle={m.acces_departement()}
          faute={fauteDe("perimetre-code")}
          valeur={saisie.departement}
          choix={departementsDuTerritoire(saisie.territoire).map((code) => ({ code, nom: code }))}
          changer={(departement) => poser({ departement })}
        />
      )}
      {saisie.perimetre === "communes" && (
        <>
          {saisie.communes.length > 0 && <p>{saisie.communes.map(nommerCommune).join(", ")}</p>}
          <RechercheDeCommune
            id="perimetre-communes"
            libelle={m.acces_communes()}
            aide={m.commune_aide()}
            faute={fauteDe("perimetre-communes")}
            choisir={({ code }) => {
              poser({ communes: [...new Set([...saisie.communes, code])] });
              return "";
            }}
            oublier={() => {}}
            quitter={() => {}}
          />
        </>
      )}
    </>
  );
}

const Acte = ({ intitule, saisie, poser, fauteDe }: PartieDeFiche & { intitule: string }) => (
  <fieldset className="fr-fieldset">
    <legend className="fr-fieldset__legend">{intitule}</legend>
    <div className="fr-fieldset__element">
      <Texte
        id="acte-reference"
        libelle={m.acces_acte_reference()}
        faute={fauteDe("acte-reference")}
        valeur={saisie.acteReference}
        changer={(acteReference) => poser({ acteReference })}
      />
      <Texte
        id="acte-le"
        type="date"
        libelle={m.acces_acte_le()}
        faute={fauteDe("acte-le")}
        valeur={saisie.acteLe}
        changer={(acteLe) => poser({ acteLe })}
      />
      {saisie.type === "association" && (
        <Texte
          id="mandant"
          libelle={m.acces_mandant()}
          faute={fauteDe("mandant")}
          valeur={saisie.mandant}
          changer={(mandant) => poser({ mandant })}
        />
      )}
    </div>
  </fieldset>
);

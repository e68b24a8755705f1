import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { m } from "../../paraglide/messages.js";
import { ChampNombre } from "./champ-nombre.tsx";
import { type Changer, estPeutEtreUnJeuneCouple, type Fautes, ids, type Saisie } from "./saisie.ts";

type Proprietes = { saisie: Saisie; changer: Changer; fautes: Fautes };

const ouiOuNon = [
  { reponse: "oui", texte: m.oui },
  { reponse: "non", texte: m.non },
] as const;

function Couple({ saisie, changer, fautes }: Proprietes) {
  const [premier, second] = saisie.ages;
  const faute = fautes.get(`${ids.enCouple}-0`);
  return (
    <>
      <RadioButtons
        id={ids.enCouple}
        legend={m.simulateur_couple()}
        hintText={m.simulateur_couple_aide()}
        orientation="horizontal"
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute}
        options={ouiOuNon.map(({ reponse, texte }) => ({
          label: texte(),
          nativeInputProps: { checked: saisie.enCouple === reponse, onChange: () => changer({ enCouple: reponse }) },
        }))}
      />
      {saisie.enCouple === "oui" && (
        <div className="sne-cote-a-cote">
          <ChampNombre
            id={ids.ages[0]}
            libelle={m.simulateur_votre_age()}
            valeur={premier}
            fautes={fautes}
            changer={(age) => changer({ ages: [age, second] })}
          />
          <ChampNombre
            id={ids.ages[1]}
            libelle={m.simulateur_autre_age()}
            valeur={second}
            fautes={fautes}
            changer={(age) => changer({ ages: [premier, age] })}
          />
        </div>
      )}
    </>
  );
}

/** Who will live in the home. */
export const Foyer = ({ saisie, changer, fautes }: Proprietes) => (
  <>
    <ChampNombre
      id={ids.adultes}
      libelle={m.simulateur_adultes()}
      aide={m.simulateur_adultes_aide()}
      valeur={saisie.adultes}
      fautes={fautes}
      changer={(adultes) => changer({ adultes })}
    />
    <ChampNombre
      id={ids.personnesACharge}
      libelle={m.simulateur_a_charge()}
      aide={m.simulateur_a_charge_aide()}
      valeur={saisie.personnesACharge}
      fautes={fautes}
      changer={(personnesACharge) => changer({ personnesACharge })}
    />
    {estPeutEtreUnJeuneCouple(saisie) && <Couple saisie={saisie} changer={changer} fautes={fautes} />}
    <Checkbox
      options={[
        {
          label: m.simulateur_carte(),
          hintText: m.simulateur_carte_aide(),
          nativeInputProps: {
            checked: saisie.carteInvalidite,
            onChange: ({ target }) => changer({ carteInvalidite: target.checked }),
          },
        },
      ]}
    />
  </>
);

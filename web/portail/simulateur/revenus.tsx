import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { m } from "../../paraglide/messages.js";
import { ChampNombre } from "./champ-nombre.tsx";
import { type Changer, type Fautes, ids, type Saisie } from "./saisie.ts";

type Proprietes = { saisie: Saisie; changer: Changer; fautes: Fautes };

const AVIS_AU_PLUS = 10;

const libelleDeLAvis = (rang: number): string =>
  rang === 0 ? m.simulateur_revenu() : m.simulateur_revenu_autre({ rang: rang + 1 });

const Avis = ({ saisie, changer, fautes }: Proprietes) =>
  saisie.revenusFiscaux.map((revenu, rang) => (
    <ChampNombre
      key={ids.revenuFiscal(rang)}
      id={ids.revenuFiscal(rang)}
      libelle={libelleDeLAvis(rang)}
      aide={rang === 0 ? m.simulateur_revenu_aide() : m.simulateur_revenu_autre_aide()}
      valeur={revenu}
      clavier="decimal"
      fautes={fautes}
      changer={(change) => changer({ revenusFiscaux: saisie.revenusFiscaux.with(rang, change) })}
    />
  ));

/** Only a fall of a tenth or more counts: asked of those who open it. */
const Baisse = ({ saisie, changer, fautes }: Proprietes) => (
  <details className="sne-details">
    <summary>{m.simulateur_baisse()}</summary>
    <p>{m.simulateur_baisse_texte()}</p>
    <ChampNombre
      id={ids.derniereAnnee}
      libelle={m.simulateur_derniere_annee()}
      aide={m.simulateur_derniere_annee_aide()}
      valeur={saisie.derniereAnnee}
      clavier="decimal"
      fautes={fautes}
      changer={(derniereAnnee) => changer({ derniereAnnee })}
    />
    <ChampNombre
      id={ids.douzeDerniersMois}
      libelle={m.simulateur_douze_mois()}
      aide={m.simulateur_douze_mois_aide()}
      valeur={saisie.douzeDerniersMois}
      clavier="decimal"
      fautes={fautes}
      changer={(douzeDerniersMois) => changer({ douzeDerniersMois })}
    />
  </details>
);

/** Situations where the income of a spouse is left out (arrêté of 29 July 1987, art. 4). */
const SesSeulsRevenus = () => (
  <details className="sne-details">
    <summary>{m.simulateur_seuls_revenus()}</summary>
    <p>{m.simulateur_seuls_revenus_texte()}</p>
    <ul>
      <li>{m.simulateur_seuls_revenus_separation()}</li>
      <li>{m.simulateur_seuls_revenus_violences()}</li>
      <li>{m.simulateur_seuls_revenus_veuvage()}</li>
      <li>{m.simulateur_seuls_revenus_protection()}</li>
    </ul>
    <p>{m.simulateur_ehpad()}</p>
  </details>
);

/** What the household earns, from its tax notices. */
export const Revenus = (proprietes: Proprietes) => {
  const { saisie, changer } = proprietes;
  return (
    <>
      <Avis {...proprietes} />
      {saisie.revenusFiscaux.length < AVIS_AU_PLUS && (
        <Button
          type="button"
          priority="secondary"
          size="small"
          onClick={() => changer({ revenusFiscaux: [...saisie.revenusFiscaux, ""] })}
        >
          {m.simulateur_ajouter_avis()}
        </Button>
      )}
      <Baisse {...proprietes} />
      <SesSeulsRevenus />
    </>
  );
};

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { qualites, rolesOuverts } from "../../../shared/acces/organismes.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../systemes-locaux/liste-de-choix.tsx";
import { NomEtCourriel } from "./nom-et-courriel.tsx";
import type { PartieDeFiche } from "./organisme.tsx";
import { ProfilSensible } from "./profil-sensible.tsx";
import type { AgentSaisi } from "./saisie.ts";

/** The head of the body, and the agents that the head names. */
export function Agents({ saisie, poser, fauteDe }: PartieDeFiche) {
  const { agents } = saisie;
  const roles = rolesOuverts(qualites.filter((qualite) => saisie.qualites.includes(qualite)));
  const changer = (rang: number, change: Partial<AgentSaisi>) =>
    poser({ agents: agents.map((agent, place) => (place === rang ? { ...agent, ...change } : agent)) });
  const ajouter = () =>
    poser({
      agents: [...agents, { cle: crypto.randomUUID(), nom: "", courriel: "", role: roles[0] ?? "", sensible: false }],
    });
  return (
    <>
      <h2>{m.acces_agents_titre()}</h2>
      <p>{m.acces_agents_texte()}</p>
      {agents.map(({ cle, nom, courriel, role, sensible }, rang) => (
        <fieldset key={cle} className="fr-fieldset">
          <legend className="fr-fieldset__legend">{m.acces_agent({ rang: rang + 1 })}</legend>
          <div className="fr-fieldset__element">
            <NomEtCourriel
              prefixe={`agents-${rang}-`}
              nom={nom}
              courriel={courriel}
              fauteDe={fauteDe}
              changer={(dit) => changer(rang, dit)}
            />
            <ListeDeChoix
              id={`agents-${rang}-role`}
              libelle={m.agent_role()}
              faute={fauteDe(`agents-${rang}-role`)}
              valeur={role}
              choix={roles.map((code) => ({ code, nom: libelleDeRole(code) }))}
              changer={(valeur) => changer(rang, { role: valeur })}
            />
            <ProfilSensible
              id={`agents-${rang}-sensible`}
              sensible={sensible}
              changer={(dit) => changer(rang, { sensible: dit })}
            />
            <Button
              type="button"
              size="small"
              priority="tertiary"
              onClick={() => poser({ agents: agents.toSpliced(rang, 1) })}
            >
              {m.acces_agent_retirer({ rang: rang + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {roles.length === 0 && <p className="fr-hint-text">{m.acces_agent_apres()}</p>}
      <Button type="button" priority="secondary" className="fr-mb-4w" disabled={roles.length === 0} onClick={ajouter}>
        {m.acces_agent_ajouter()}
      </Button>
    </>
  );
}

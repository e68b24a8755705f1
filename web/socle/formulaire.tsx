import type { FormHTMLAttributes } from "react";
import { useEstPret } from "./est-pret.ts";

/**
 * A form that takes nothing before its scripts can read it: what is typed too early would be lost, and what is sent
 * too early would stand in the address.
 */
export const Formulaire = (attributs: FormHTMLAttributes<HTMLFormElement>) => (
  <form {...attributs} noValidate inert={!useEstPret()} />
);

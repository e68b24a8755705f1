import { aidants } from "../../../shared/api/aidants.ts";
import { call } from "../../socle/client.ts";

export const lireLesAidants = (reference: string) => call(aidants.listerAidants, { reference });

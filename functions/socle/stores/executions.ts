import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";

/** Executions of one state machine. */
export const executionsStore = (sfn: SFNClient, stateMachineArn: string) => ({
  /** Starts it under this name; one that has the name, under way or over, is left as it is. */
  async lancer(name: string, entree: Readonly<Record<string, string>>): Promise<void> {
    const input = JSON.stringify(entree);
    try {
      await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    } catch (erreur) {
      if (!(erreur instanceof ExecutionAlreadyExists)) throw erreur;
    }
  },
});

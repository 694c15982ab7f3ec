/** Where mocha runs files side by side it drops a rejection that nobody took, and every listener after each file. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeAll() {
    process.on('unhandledRejection', (reason) => {
      throw reason;
    });
  },
};

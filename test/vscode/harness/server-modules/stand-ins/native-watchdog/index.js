// Stands in for @vscode/native-watchdog (native, would need a compiler): ends this process when its parent has gone.
exports.start = pid => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') {
        process.exit(87);
      }
    }
  }, 1000).unref();
};
exports.exit = (code = 0) => process.exit(code);

// Loaded into the server before Next (`node --import`): if whoever started it is killed, it stops too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

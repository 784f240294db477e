//! Runs other programs, so that a failure says which one it was.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Error, Result, bail};

use crate::paths::Paths;

/// The cargo that runs this task, in the repository.
pub(crate) fn cargo(paths: &Paths) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&paths.root).env("CARGO_TARGET_DIR", &paths.cargo_target);
    command
}

/// Runs a program to its end; what it prints is shown.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status}); see its output above", shown(command));
    }
    Ok(())
}

/// Runs a program that may fail, and hands each line of its output on while it is shown.
pub(crate) fn run_and_read(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).lines() {
            let text =
                text.with_context(|| format!("can't read what `{}` prints", shown(command)))?;
            println!("{text}");
            line(&text);
        }
    }
    let status = child.wait().with_context(|| format!("lost `{}`", shown(command)))?;
    Ok(status.success())
}

/// What a program prints; `None` if it isn't there or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(program).chain(arguments).collect::<Vec<_>>().join(" ")
}

/// An error with its causes, one a line; never a backtrace, which helps nobody here.
pub(crate) fn explain(error: &Error) -> String {
    let causes = error.chain().map(ToString::to_string).collect::<Vec<_>>();
    format!("error: {}", causes.join("\n  because: "))
}

fn cannot_start(command: &Command) -> String {
    format!("can't start `{}`. Is it installed and in PATH?", shown(command))
}

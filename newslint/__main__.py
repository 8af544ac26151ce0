"""The process of the command ``newslint``, and of ``python -m newslint``; nothing else imports this."""

# Not even __future__ is imported: as long as the folder is on the path, importing means running what lies there.
import os  # part of the interpreter's own start
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType, TracebackType

EXIT_INTERRUPTED = 130
"""What ``newslint.cli.main`` returns for Ctrl-C as well; where this is used there may be no time left to import it."""


def main() -> int:
    """Run newslint on the arguments of the process; whenever Ctrl-C comes, it ends with one exit code and no word."""
    if sys.argv[1:] == ["--version"] and _tells_version():
        return 0
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)
    from newslint.cli import main

    code = main()
    # All is told. What plugins print while the process ends must not spoil it, and nothing is left to be broken off.
    sys.stdout = sys.stderr
    os.dup2(2, 1)
    if signal.getsignal(signal.SIGINT) is _interrupt:
        signal.signal(signal.SIGINT, lambda *_: os._exit(EXIT_INTERRUPTED))
    return code


def _tells_version() -> bool:
    """Tell the version at once, and return whether that could be written: what is in the way is told by the others."""
    if sys.stdout is None:
        return False
    from newslint import __version__

    try:
        print(f"newslint {__version__}", flush=True)
    except (OSError, ValueError):
        return False
    return True


def _interrupt(number: int, _: "FrameType | None") -> None:
    """Break off the run at the first Ctrl-C; whoever asks twice must not break off the clearing up."""
    import signal

    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _uncaught(kind: type[BaseException], problem: BaseException, trace: "TracebackType | None") -> None:
    """End the process without a word where Ctrl-C comes before ``newslint.cli`` is there, or after its end."""
    if issubclass(kind, KeyboardInterrupt):
        os._exit(EXIT_INTERRUPTED)
    sys.__excepthook__(kind, problem, trace)


def _unraisable(trouble: "sys.UnraisableHookArgs") -> None:
    """Have Ctrl-C heard where Python would tell of it and go on: in what it calls when it gives up an object."""
    if not issubclass(trouble.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(trouble)
        return
    import signal
    from _thread import start_new_thread

    signal.signal(signal.SIGINT, _interrupt)
    start_new_thread(_interrupt_again, ())


def _interrupt_again() -> None:
    """Interrupt the main thread once it has left the place where nothing can be raised."""
    from _thread import interrupt_main
    from time import sleep

    sleep(0.001)
    interrupt_main()


sys.excepthook = _uncaught
sys.unraisablehook = _unraisable

if __name__ == "__main__":
    if not sys.flags.safe_path and sys.path[0] in ("", os.getcwd()):
        del sys.path[0]
    sys.exit(main())

"""Notes of a run: what was not checked, not fixed or not used, and what became of a baseline."""

WORDS = {
    "the file is empty; nothing was checked": "berkas ini kosong; tidak ada yang diperiksa",
    "records without text: {blank} of {records}; nothing was checked in them": "rekaman tanpa teks: {blank} dari "
    "{records}; di dalamnya tidak ada yang diperiksa",
    "this is a report of newslint, no article; not checked": "ini laporan newslint, bukan naskah; tidak diperiksa",
    "there are no files here that newslint reads ({known}) and git does not ignore; nothing was checked": (
        "tidak ada berkas yang dibaca newslint di sini ({known}), selain yang diabaikan git; tidak ada yang diperiksa"
    ),
    "all that newslint reads here is excluded by exclude in .newslint.yaml; nothing was checked": (
        "semua yang dibaca newslint di sini dikecualikan oleh exclude di .newslint.yaml; tidak ada yang diperiksa"
    ),
    "excluded by exclude in .newslint.yaml; nothing was checked": "dikecualikan oleh exclude di .newslint.yaml; "
    "tidak ada yang diperiksa",
    "git does not tell what it ignores here ({reason}); all files are checked": "git tidak memberi tahu apa yang "
    "diabaikannya di sini ({reason}); semua berkas diperiksa",
    "not checked, nor any other such file in the folders ({files} in all): {missing}": "tidak diperiksa, begitu "
    "pula berkas sejenis lain di dalam folder ({files} semuanya): {missing}",
    "not checked: {missing}": "tidak diperiksa: {missing}",
    "comments switch nothing off in plain text; use allow or paths in .newslint.yaml": "komentar newslint tidak "
    "mematikan apa pun di dalam teks polos; pakai allow atau paths di .newslint.yaml",
    "all of the text is skipped by skip-text or skip-blocks; nothing was checked": "semua teks dilewati oleh "
    "skip-text atau skip-blocks; tidak ada yang diperiksa",
    "the front matter is not read ({why}); its title and settings for newslint do not count": "front matter tidak "
    "dibaca ({why}); judul dan setelan newslint di sana tidak berlaku",
    "the report {name} leaves out {left} of {all} results, the least severe; GitHub takes no more than {most}": (
        "laporan {name} tidak memuat {left} dari {all} hasil, yang paling ringan; GitHub menerima paling banyak {most}"
    ),
    "files of this kind are checked, but not fixed": "berkas jenis ini diperiksa, tetapi tidak diperbaiki",
    "not fixed, because it could not be checked as a whole": "tidak diperbaiki, karena tidak dapat diperiksa seutuhnya",
    "after {rounds} rounds the fixes still change the text; run newslint again": "setelah {rounds} putaran "
    "perbaikan masih mengubah teks; jalankan newslint sekali lagi",
    "fixes not made, because they would change the markup round them: {withheld}": "perbaikan yang tidak "
    "dilakukan, karena akan mengubah markah di sekitarnya: {withheld}",
    "the diff of this file is not shown: it holds {found}, which servers that read a log obey; --fix applies the "
    "fixes": "diff berkas ini tidak ditampilkan: ada {found} di dalamnya, yang dituruti pembaca log; --fix "
    "menerapkan perbaikannya",
    "the file has other names (hard links); they keep the text as it was": "berkas ini punya nama lain (hard "
    "link); di sana teksnya tetap seperti semula",
    "fixes applied: {fixed}": "perbaikan diterapkan: {fixed}",
    "{verdict}entries for findings that are gone: {count} ({first}); “{command}” takes them out": "{verdict}entri "
    "untuk temuan yang sudah tidak ada: {count} ({first}); “{command}” mengeluarkannya",
    "the baseline is stale: ": "baseline sudah usang: ",
    "this baseline was found here and is used; findings that it holds back: {count} (--no-baseline: report them)": ""
    "baseline ini ditemukan di sini dan dipakai; temuan yang ditahannya: {count} (--no-baseline: laporkan semuanya)",
    "waiting for changes (end it with Ctrl-C)": "menunggu perubahan (akhiri dengan Ctrl-C)",
    "this baseline is not used; put “baseline: {name}” into .newslint.yaml, or check with --baseline {path} "
    "(--no-baseline: leave it)": "baseline ini tidak dipakai; tulis “baseline: {name}” di .newslint.yaml, atau "
    "pakai --baseline {path} (--no-baseline: biarkan)",
    "not used{more}: {used}; run newslint in that folder, or put its settings below paths": "tidak dipakai{more}: "
    "{used}; jalankan newslint di folder itu, atau tulis setelannya di paths",
    "the one for all files is {path}": "yang berlaku untuk semua berkas ialah {path}",
    ".newslint.yaml is looked for in the working folder and above it": "yang dicari ialah .newslint.yaml di folder "
    "kerja dan di atasnya",
    ", nor are others ({count})": " (begitu pula {count} lainnya)",
    " and others ({count})": " dan {count} lainnya",
    "{key}: no file matches {globs}": "{key}: tidak ada berkas yang cocok dengan {globs}",
    "allow: no finding has these words: {entries}": "allow: tidak ada temuan dengan kata-kata ini: {entries}",
    "no rule runs here because of {where}; nothing was checked": "tidak ada aturan yang jalan di sini karena "
    "{where}; tidak ada yang diperiksa",
    "no rule runs here because of {where}, nor in other files ({files} in all); nothing was checked": (
        "tidak ada aturan yang jalan di sini karena {where}, begitu pula di berkas lain ({files} semuanya); tidak "
        "ada yang diperiksa"
    ),
    "not written, because not everything could be checked": "tidak ditulis, karena tidak semuanya dapat diperiksa",
    "{folder}: {files} files, {kilobytes} kB; “newslint cache --clear” removes them": "{folder}: {files} berkas, "
    "{kilobytes} kB; “newslint cache --clear” menghapusnya",
    "there is no place for a cache": "tidak ada tempat untuk cache",
    "files removed: {files}": "berkas yang dihapus: {files}",
    # baselines
    "{path}: findings recorded: {findings} (new: {added}, taken out: {removed}).": "{path}: {findings} temuan "
    "dicatat ({added} baru, {removed} dihapus).",
    "{path}: findings recorded: {findings}; nothing has changed.": "{path}: {findings} temuan tetap tercatat; "
    "tidak ada yang berubah.",
    "From now on newslint check leaves these findings unreported (--no-baseline: reports them).": "Mulai sekarang "
    "newslint check tidak melaporkan temuan ini (--no-baseline: melaporkannya).",
    "Put “baseline: {name}” into .newslint.yaml, or check with --baseline {path}.": "Pakai dengan “baseline: "
    "{name}” di .newslint.yaml atau dengan --baseline {path}.",
}

"""The page and the service of ``newslint serve``, and what programs that use the library are told."""

WORDS = {
    # editors
    "newslint lsp needs pygls; get it with: pip install 'newslint[lsp]'": "newslint lsp memerlukan pygls; pasang "
    "dengan: pip install 'newslint[lsp]'",
    "{title} (to be looked at)": "{title} (perlu ditinjau)",
    "Switch {rule} off here": "Matikan {rule} di sini",
    "Apply all safe fixes of newslint": "Terapkan semua perbaikan aman newslint",
    "serve editors: findings, reasons and fixes while a text is written": "layani penyunting teks: temuan, alasan, dan "
    "perbaikan selagi naskah ditulis",
    # the library
    "unknown format {name!r}{hint}": "format {name!r} tidak dikenal{hint}",
    "a file of records is many texts, not one: check it with newslint check": "berkas rekaman memuat banyak teks, "
    "bukan satu: periksa dengan newslint check",
    # the command
    "show a page for editors in the browser, and answer programs": "tampilkan halaman untuk penyunting di peramban, "
    "dan layani program lain",
    "where to listen (default: 127.0.0.1)": "alamat yang dilayani (bawaan: 127.0.0.1)",
    "port; 0: any free one (default: 8765)": "porta; 0: porta mana pun yang bebas (bawaan: 8765)",
    "do not open a browser": "jangan membuka peramban",
    "answer to this name of the machine too": "layani juga nama mesin ini",
    "expected a port from 0 to 65535, found {value!r}": "harus berupa porta dari 0 sampai 65535, bukan {value!r}",
    "newslint serve needs starlette and uvicorn; get them with: pip install 'newslint[web]'": "newslint serve "
    "memerlukan starlette dan uvicorn; pasang dengan: pip install 'newslint[web]'",
    "newslint serves {address} (end it with Ctrl-C)": "newslint melayani {address} (akhiri dengan Ctrl-C)",
    "port {port} is taken by another program, perhaps a newslint serve that runs already; "
    "choose another one with --port, or any free one with --port 0": "porta {port} sudah dipakai program lain, mungkin "
    "newslint serve yang sudah berjalan; pilih porta lain dengan --port, atau porta bebas mana pun dengan --port 0",
    "cannot listen on {host}, port {port}: {reason}": "{host}, porta {port}, tidak dapat dilayani: {reason}",
    # requests
    "the key 'text' is missing: it holds the text to check": "kunci 'text' tidak ada: isinya teks yang akan diperiksa",
    "path: expected a file name of 1 to {most} characters": "path: harus berupa nama berkas, 1 sampai {most} karakter",
    'unsafe_fixes: goes with "fix": true only': 'unsafe_fixes: hanya berlaku bersama "fix": true',
    "language: there is no {name!r}{hint}": "language: tidak ada {name!r}{hint}",
    "a list of names": "daftar nama",
    "a list of fingerprints": "daftar sidik jari",
    "the body is not UTF-8 text": "isi permintaan bukan teks UTF-8",
    "the body is not JSON, at {where}": "isi permintaan bukan JSON, di {where}",
    "the body is not JSON": "isi permintaan bukan JSON",
    "the body holds no JSON object; send one such as {example}": "isi permintaan bukan objek JSON; kirim misalnya "
    "{example}",
    "{key}: expected {kind}": "{key}: harus berupa {kind}",
    "{key}: expected at most {most} names, none of them empty": "{key}: paling banyak {most} nama, tidak boleh ada "
    "yang kosong",
    "the server is busy with other texts; try again in a moment": "server sedang memeriksa naskah lain; coba lagi "
    "sebentar lagi",
    "the text was not checked within {limit:.0f} s; send it in parts": "naskah belum selesai diperiksa sesudah "
    "{limit:.0f} detik; kirim sebagian demi sebagian",
    "the text is larger than {most:,} bytes; send it in parts": "naskah lebih dari {most:,} bita; kirim sebagian demi "
    "sebagian",
    "the text did not arrive within {limit:.0f} s": "naskah belum diterima seluruhnya sesudah {limit:.0f} detik",
    "this server does not answer to that name (Host)": "server ini tidak melayani nama itu (Host)",
    "pages of other sites may not use this server (Origin)": "halaman situs lain tidak boleh memakai server ini "
    "(Origin)",
    "there is nothing here; the page is at /, the service is described in /openapi.json": "tidak ada apa-apa di sini; "
    "halamannya di /, layanannya dijelaskan di /openapi.json",
    "this address is asked in another way; see /openapi.json": "alamat ini dipanggil dengan cara lain; lihat "
    "/openapi.json",
    "something went wrong inside newslint; what it was is told where it runs": "ada yang tidak beres di dalam "
    "newslint; keterangannya ada di tempat newslint dijalankan",
    "the request took longer than {limit:.0f} s": "permintaan ini memakan lebih dari {limit:.0f} detik",
    "the request cannot be answered": "permintaan ini tidak dapat dijawab",
}

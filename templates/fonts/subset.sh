#!/bin/sh
# Makes the fonts in this folder from their sources; README.md says when and why.
# Needs: apt-get (or the fonts-noto-core package unpacked elsewhere), npm, tar, and fonttools with brotli
# (pip install fonttools brotli).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download fonts-noto-core
dpkg -x fonts-noto-core_*.deb debian
noto=$work/debian/usr/share/fonts/truetype/noto
npm pack --silent @fontsource/noto-emoji@5.3.2
tar xzf fontsource-noto-emoji-*.tgz

# Latin with its extensions, combining marks, punctuation, currencies, arrows, a few signs.
latin='U+0020-024F,U+02B0-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2150-218F,U+2190-21FF,U+2212,U+2215,U+2219,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265,U+25A0-25FF,U+FB00-FB06,U+FEFF,U+FFFD'
# Each Indic font with its whole script, the joiners, the dotted circle, the rupee and the Vedic signs.
devanagari='U+0900-097F,U+A8E0-A8FF,U+1CD0-1CFF,U+0951,U+0952,U+0964,U+0965,U+200B-200D,U+20B9,U+25CC'
telugu='U+0C00-0C7F,U+0951,U+0952,U+0964,U+0965,U+200B-200D,U+20B9,U+25CC'

cut() { # source, target, characters
    pyftsubset "$1" --output-file="$here/$2" --unicodes="$3" --layout-features='*' --no-hinting \
        --desubroutinize --name-IDs='*' --notdef-outline --recommended-glyphs
}

for weight in Regular Bold; do
    cut "$noto/NotoSans-$weight.ttf" "NotoSans-$weight.ttf" "$latin"
    cut "$noto/NotoSansDevanagari-$weight.ttf" "NotoSansDevanagari-$weight.ttf" "$devanagari"
    cut "$noto/NotoSansTelugu-$weight.ttf" "NotoSansTelugu-$weight.ttf" "$telugu"
done
# The emoji come whole, joined sequences too; only the compression of the web font is undone.
fonttools ttLib.woff2 decompress -o emoji.ttf package/files/noto-emoji-emoji-400-normal.woff2
pyftsubset emoji.ttf --output-file="$here/NotoEmoji-Regular.ttf" --unicodes='*' --layout-features='*' \
    --no-hinting --drop-tables+=STAT,vhea,vmtx --notdef-outline
cp package/LICENSE "$here/OFL.txt"

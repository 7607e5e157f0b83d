# Sourced by app/run and tests/run: finds or installs what the build needs, configures, builds.
# Everything here is said on standard error; standard output belongs to the program that is started.

plyline_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

build_packages=(
    g++ cmake ninja-build ccache lld
    qt6-base-dev qt6-svg-dev qt6-l10n-tools libsqlite3-dev
    libexpected-dev libcli11-dev libfmt-dev nlohmann-json3-dev libxxhash-dev libicu-dev libarchive-dev
    zlib1g-dev libbz2-dev liblzma-dev librdkafka-dev libgif-dev libwebp-dev libqrencode-dev
)
# Not needed to build, but without them there is no database, no window or no text.
run_packages=(libqt6sql6-sqlite qt6-qpa-plugins fonts-noto-core)

# For the tests of formatting, of what clang-tidy finds, of what other programs read (Kafka, JSON schema, films, pictures,
# pages, codes), of a real engine, and of two windows that find each other. Chromium is left out as it is large: tests of
# web pages in it are skipped where it is not installed.
test_packages=(
    clang-format-14 clang-tidy-14 kcat python3-kafka python3-jsonschema gifsicle webp ffmpeg poppler-utils librsvg2-bin
    libxml2-utils zbar-tools stockfish dbus-daemon
)

say() { printf '%s: %s\n' "${plyline_command:-plyline}" "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# as_root COMMAND...: directly or through sudo; fails where neither is possible.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif sudo -n true 2>/dev/null || [[ -t 0 || -t 2 ]]; then
        sudo "$@"
    else
        return 1
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@" >&2
}

# need_packages PACKAGE...: installs those that are missing. Without the network when none is.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "this is not a Debian system: install the counterparts of $* yourself"
        return
    fi
    local installed package missing=()
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    if ((${#missing[@]} == 0)); then
        say "all packages are there"
        return
    fi

    say "installing ${missing[*]}"
    local refused="this needs root or sudo and the network. As root, then run this again:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    as_root true || die "$refused"
    # Lists may be empty (a fresh system) or old (a package that the mirror has replaced).
    if ! apt-cache show "${missing[@]}" >/dev/null 2>&1; then
        apt update || die "$refused"
        apt install --no-install-recommends "${missing[@]}" || die "$refused"
    elif ! apt install --no-install-recommends "${missing[@]}"; then
        apt update || die "$refused"
        apt install --no-install-recommends "${missing[@]}" || die "$refused"
    fi
}

# build_in DIRECTORY TARGET [CMAKE OPTION...]: configures where that is needed, and builds the target there.
# `build_seconds`: the processor time that a first build takes, for the hint.
build_in() {
    local directory=$1 target=$2 options="${*:3}" fresh=() minutes
    local name=${directory#"$plyline_root"/}
    shift 2
    # A tree that was moved or copied cannot use its old configuration.
    if [[ -f $directory/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$plyline_root" "$directory/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    # With the same options Ninja configures by itself when a CMakeLists.txt has changed.
    if [[ ! -f $directory/build.ninja || ${fresh[*]} ||
        $(cat "$directory/plyline_options" 2>/dev/null) != "$options" ]]; then
        say "configuring $name"
        cmake -G Ninja -S "$plyline_root" -B "$directory" --log-level=WARNING "${fresh[@]}" \
            -DCMAKE_BUILD_TYPE=Release "$@" >&2 || die "could not be configured, see above"
        printf '%s\n' "$options" >"$directory/plyline_options"
    fi
    if [[ -f $directory/.ninja_log ]]; then
        say "building what has changed in $name"
    else
        minutes=$((build_seconds / $(nproc) / 60 + 1))
        say "building $name for the first time: about $minutes min on $(nproc) processors"
    fi
    NINJA_STATUS="$plyline_command: %f of %t, %p, %es: " cmake --build "$directory" --target "$target" >&2 ||
        die "could not be built, see above"
}

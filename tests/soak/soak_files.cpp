#include "tests/soak/soak_files.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace plyline::soak {

namespace {

QByteArray knightGame(int plies, char gap)
{
    static const char* const moves[] = {"Nf3", "Nf6", "Ng1", "Ng8"};
    QByteArray text = "[White \"Long\"]\n\n";
    for (int ply = 0; ply < plies; ++ply) {
        if (ply % 2 == 0)
            text += QByteArray::number(ply / 2 + 1) + ". ";
        text += moves[ply % 4];
        text += ply % 8 == 7 ? gap : ' ';
    }
    return text + "*\n\n";
}

QByteArray nestedGame(int depth)
{
    QByteArray text = "[White \"Nested\"]\n\n1. e4 ";
    for (int i = 0; i < depth; ++i)
        text += i % 2 ? "(1. c4 e5 {deep} " : "(1. d4 d5 2. c4 $5 ";
    return text + QByteArray(")").repeated(depth) + " *\n\n";
}

QByteArray valuedGame(int moves)
{
    QByteArray text = "[White \"Valued, A\"]\n[Black \"Other\"]\n[TimeControl \"5400+30\"]\n\n";
    for (int move = 1; move <= moves; ++move) {
        const bool isOut = move % 2 != 0;
        const auto value = [&](int of) {
            return " {[%eval " + QByteArray::number((move * 37 + of) % 500 / 100.0 - 2.5) +
                   "] [%clk 1:" + QByteArray::number(10 + (move + of) % 50) +
                   ":00] [%cal Ge2e4,Rd1h5] words}";
        };
        text += QByteArray::number(move) + (isOut ? ". Nf3" : ". Ng1") + value(0) +
                (isOut ? " (" + QByteArray::number(move) + ". Nc3 Nc6)" : QByteArray()) +
                QByteArray(isOut ? " Nf6" : " Ng8") + value(7) + '\n';
    }
    return text + "1/2-1/2\n\n";
}

QByteArray noise(int bytes)
{
    std::mt19937 random(5);
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(random() % 256);
    return text;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SoakFiles::SoakFiles()
{
    const QByteArray samples =
        contentsOf(QStringLiteral(PLYLINE_SAMPLES) + QStringLiteral("/immortals.pgn"));
    write(QStringLiteral("samples.pgn"), samples);
    write(QStringLiteral("many.pgn"), samples.repeated(200));
    write(QStringLiteral("valued.pgn"), valuedGame(60));
    write(QStringLiteral("long.pgn"), knightGame(12'000, '\n') + valuedGame(3'000));
    write(QStringLiteral("line.pgn"), knightGame(60'000, ' '));
    write(QStringLiteral("comment.pgn"),
          "1. e4 {" + QByteArray("words of a comment ").repeated(150'000) + "} e5 *\n");
    write(QStringLiteral("nested.pgn"), nestedGame(600));
    write(QStringLiteral("noise.pgn"), noise(200'000));
    write(QStringLiteral("noise.pgn.gz"), "\x1f\x8b" + noise(20'000));
    write(QStringLiteral("empty.pgn"), {});
    write(QStringLiteral("cut.pgn"), samples.left(samples.size() / 2 + 7));
    write(QStringLiteral("positions.epd"),
          "r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/8/PPPP1PPP/RNBQK1NR w KQkq - id \"one\";\n"
          "8/8/8/8/8/4k3/4p3/4K3 b - - id \"two\";\nno position\n");
    m_growing = m_folder.filePath(QStringLiteral("growing.pgn"));
    write(QStringLiteral("growing.pgn"), samples + "[White \"Live\"]\n\n1. e4 e5 2. Nf3");
    for (const char* folder : {PLYLINE_TEST_DATA, PLYLINE_CASES}) {
        QDirIterator files(QString::fromLatin1(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            m_paths << files.next();
    }
    m_paths.sort();
    m_paths << m_folder.path() << m_folder.filePath(QStringLiteral("not-there.pgn"))
            << QStringLiteral("/dev/null") << QStringLiteral("/dev/zero");
    QDir().mkdir(m_folder.filePath(QStringLiteral("saved")));
}

void SoakFiles::write(const QString& name, const QByteArray& bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    // The own ones come often among the many of the tests.
    if (!m_paths.contains(path))
        m_paths << path << path << path << path << path << path;
}

QString SoakFiles::any(std::mt19937& random) const
{
    return m_paths[static_cast<qsizetype>(random() % static_cast<unsigned>(m_paths.size()))];
}

QString SoakFiles::disturb(std::mt19937& random)
{
    QFile file(m_growing);
    switch (random() % 5) {
    case 0:
        file.remove();
        return QStringLiteral("removed");
    case 1:
        file.resize(file.size() / 2);
        return QStringLiteral("cut");
    case 2:
        write(QStringLiteral("growing.pgn"), valuedGame(static_cast<int>(random() % 300)));
        return QStringLiteral("replaced");
    default:
        if (file.open(QIODevice::Append))
            file.write(random() % 2 ? " Nc6 3. Bb5 a6 *\n\n[White \"Next\"]\n\n1. d4 d5 "
                                    : " 2. c4 {half a comm");
        return QStringLiteral("longer");
    }
}

QString SoakFiles::text(std::mt19937& random)
{
    static const QStringList texts{
        QStringLiteral("1. e4 e5 2. Nf3 (2. f4 exf4) Nc6 3. Bb5 *"),
        QStringLiteral("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/8/PPPP1PPP/RNBQK1NR w KQkq - 2 3"),
        QStringLiteral("8/8/8/8/8/4k3/4p3/4K3 b - - bm Kd3; id \"end\";"),
        QStringLiteral("9/9/9 w - - 0 1"),
        QStringLiteral("not chess at all"),
        QStringLiteral("[Event \"a\"]\n[FEN \"bad\"]\n\n1. e4"),
        QString(5000, u'('),
        QString()};
    return texts[static_cast<qsizetype>(random() % static_cast<unsigned>(texts.size()))];
}

QString SoakFiles::saved(std::mt19937& random) const
{
    static const QStringList names{QStringLiteral("a.pgn"),
                                   QStringLiteral("b.csv"),
                                   QStringLiteral("c.png"),
                                   QStringLiteral("d.sqlite"),
                                   QStringLiteral("no/such/folder/e.pgn"),
                                   QStringLiteral(".")};
    return m_folder.filePath(QStringLiteral("saved/")) +
           names[static_cast<qsizetype>(random() % static_cast<unsigned>(names.size()))];
}

} // namespace plyline::soak

#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/workspace/workspace.h"

#include <memory>

namespace plyline::tests {

inline const QString samples = QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn");

inline constexpr char foolsMate[] = R"([White "Fool"]
[Black "Mate"]
[Result "0-1"]

1. f3 {[%clk 0:05:00] Weakens   the king.} e5 $2 2. g4?? Qh4# 0-1
)";
inline constexpr char twoGames[] = R"([White "One"]
[Result "1-0"]

1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6 4. Qxf7# 1-0

[White "Two"]
[Result "*"]

1. d4 d5 2. c4 *
)";
inline constexpr char brokenGame[] = R"([White "Broken"]
[Result "1-0"]

1. e4 e5 2. Ke3 Nf6 1-0
)";

/// A game whose text is longer than what is built at once.
inline QByteArray largeGame()
{
    return "[White \"Large\"]\n[Result \"*\"]\n\n1. e4 {" +
           QByteArray("many words ").repeated(7000) + "} e5 *\n\n";
}

/// More games than are read in an instant.
inline QByteArray manyGames()
{
    return QByteArray(twoGames).append('\n').repeated(3000);
}

/// A session and a folder for its files, new for each test function.
class SessionTest : public QObject
{
protected:
    void makeSession()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
    }
    /// A new one in the place of the old.
    void dropWorkspace()
    {
        m_session = nullptr;
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
    }
    void dropSession()
    {
        m_session = nullptr;
        m_workspace.reset();
        m_directory.reset();
    }
    /// The path of a file with that text.
    QString written(const QString& name, const QByteArray& text)
    {
        const QString path = m_directory->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    void openSamples(int game = 1, int ply = 0)
    {
        m_session->file().open(samples, game, ply);
        QTRY_VERIFY(m_session->file().index());
    }
    void openPgn(const char* text, int ply = 0)
    {
        m_session->file().openText(QString::fromLatin1(text), QStringLiteral("pasted"), 1, ply);
        QTRY_VERIFY(!m_session->isLoading());
        QVERIFY(m_session->game());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
};

} // namespace plyline::tests

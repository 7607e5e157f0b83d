#pragma once

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/links/link.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"

namespace plyline::tests {

using namespace Qt::StringLiterals;
using actions::ActionId;

/// Three games, of which the second has a variation.
inline const QString linkedGames = u"[White \"Ann\"]\n[Black \"Bob\"]\n\n1. d4 d5 2. c4 e6 *\n\n"
                                   "[White \"Cid\"]\n[Black \"Dan\"]\n\n1. e4 e5 "
                                   "(1... c5 2. Nf3 d6) 2. Bc4 Nc6 3. Qh5 *\n\n"
                                   "[White \"Eve\"]\n[Black \"Fay\"]\n\n1. Nf3 Nf6 *\n"_s;

/// What the tests of links begin with. Their files are in the home folder.
class LinkingTest : public QObject
{
protected:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Plyline"_s);
        QCoreApplication::setApplicationName(u"Plyline"_s);
        QVERIFY(m_folder.isValid());
    }
    void init() { QSettings().clear(); }

    [[nodiscard]] QString pathOf(const QString& name) const
    {
        return QFileInfo(m_folder.path()).canonicalFilePath() + u'/' + name;
    }
    QString write(const QString& name, const QString& text) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's file");
        file.write(text.toUtf8());
        return file.fileName();
    }
    /// What the status line says for a while.
    static QString said(const Program& program)
    {
        return program.window.statusBar()->currentMessage();
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    static stage::Stage& stageOf(const Program& program)
    {
        return *program.window.findChild<stage::Stage*>();
    }
    static timeline::TimelineView& timelineOf(const Program& program)
    {
        return program.window.findChild<timeline::TimelinePanel*>()->view();
    }
    static QPushButton* buttonWith(const Program& program, const QString& text)
    {
        const auto buttons = program.window.findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    /// Returns a link to a moment of a file, as a program gives it that is closed again and leaves
    /// no settings.
    static QString linkTo(const QString& path, int game, int ply)
    {
        QString link;
        {
            Program program;
            program.window.opening().openPath(path, game, ply);
            if (!QTest::qWaitFor([&] { return program.session.game() != nullptr; }))
                qFatal("the game does not come");
            link = stateOf(program);
        }
        QSettings().clear();
        return link;
    }
    /// Everything that a link says about a window, in one text.
    static QString stateOf(Program& program)
    {
        QGuiApplication::clipboard()->clear();
        program.window.actionsOfTable()[ActionId::CopyLink].trigger();
        return copied();
    }

    QTemporaryDir m_folder{QDir::homePath() + u"/links-XXXXXX"_s};
};

} // namespace plyline::tests

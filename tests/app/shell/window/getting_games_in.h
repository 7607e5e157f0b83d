#pragma once

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/shell/window/program.h"

namespace plyline::tests {

using namespace Qt::StringLiterals;
using actions::ActionId;

/// What these tests begin with; their classes call it from their slots.
class GettingGamesInTest : public QObject
{
protected:
    void initTestCase();
    void init() { QSettings().clear(); }

    [[nodiscard]] QString write(const QString& name, const QString& text) const;

    QTemporaryDir m_folder;
};

inline void GettingGamesInTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
    QVERIFY(m_folder.isValid());
}

inline QString GettingGamesInTest::write(const QString& name, const QString& text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the test's file");
    file.write(text.toUtf8());
    return file.fileName();
}

} // namespace plyline::tests

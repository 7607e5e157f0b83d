#pragma once

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include "app/shell/pictures/picture_dialog.h"
#include "tests/app/shell/window/program.h"

namespace plyline::tests {

using namespace Qt::StringLiterals;
using actions::ActionId;
using pictures::PictureDialog;

/// What the tests of the dialogs for pictures and paper begin with.
class PictureDialogTest : public QObject
{
protected:
    static void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Plyline"_s);
        QCoreApplication::setApplicationName(u"Plyline"_s);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings().clear();
    }

    template <typename Dialog>
    static Dialog* ask(Program& program, ActionId id)
    {
        program.window.actionsOfTable()[id].trigger();
        auto* dialog = program.window.findChild<Dialog*>();
        [&] { QVERIFY(dialog); }();
        [&] { QTRY_VERIFY(dialog->isVisible()); }();
        return dialog;
    }
    static void choose(QComboBox& box, int index)
    {
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    static void saveTo(QDialog& dialog, const QString& path)
    {
        auto* where = dialog.findChild<QFileDialog*>();
        QVERIFY(where);
        where->selectFile(path);
        Q_EMIT where->fileSelected(path);
    }
    static QImage shownIn(const QLabel& preview)
    {
        return preview.pixmap(Qt::ReturnByValue).toImage();
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace plyline::tests

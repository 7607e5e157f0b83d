#include "app/shell/window/help_pages.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace plyline::window {

namespace {

class HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::window::HelpWords)
};

/// Returns a window with these contents and a Close button. It deletes itself when it closes.
QDialog* makePage(const QString& title, QWidget* contents, QWidget* parent)
{
    auto* page = new QDialog(parent);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setWindowTitle(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, page);
    QObject::connect(buttons, &QDialogButtonBox::rejected, page, &QDialog::reject);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(contents, 1);
    layout->addWidget(buttons);
    return page;
}

QLabel* makeText(const QString& html)
{
    auto* label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QString modelsText(const look::Theme& theme)
{
    const QString event = theme.event.name();
    const QString state = theme.state.name();
    return HelpWords::
        tr("<p>Plyline shows one moment of a game in two ways, side by side.</p>"
           "<p><b style=\"color:%1\">Replay</b> keeps what <i>happened</i>. A game is stored as "
           "its moves, one event after another, and nothing else. To know where the pieces "
           "stand, the program starts from a stored checkpoint and applies the events that "
           "follow it. That is small to store, and it knows how and why a position came about; "
           "but every look at a position has to be worked out.</p>"
           "<p><b style=\"color:%2\">Snapshot</b> keeps what <i>is</i>. For every ply a table "
           "holds one row for each piece: which piece, x from 1 to 8 for the files a to h, y "
           "from 1 to 8 for the ranks. To know where the pieces stand, the program reads the "
           "rows of that ply. Nothing has to be worked out, and any question about positions is "
           "a query; but it takes far more room, and the table alone does not say what led from "
           "one row to the next.</p>"
           "<p>It is like describing a point in the plane. Polar coordinates say how to get "
           "there: turn this far, walk that far. Cartesian coordinates say where it is: this "
           "far right, that far up. Each is easy where the other is awkward, each can be "
           "computed from the other, and both mean the same point.</p>"
           "<p>That they mean the same is checked, not assumed. At every ply that is shown, "
           "the board worked out from the events is compared with the rows read from the "
           "table. The sign between the two views is green when they agree, and red, with what "
           "differs, when they do not.</p>")
            .arg(event, state);
}

} // namespace

void showAbout(QWidget* parent)
{
    auto* contents = new QWidget;
    auto* layout = new QHBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    auto* picture = new QLabel;
    picture->setPixmap(QApplication::windowIcon().pixmap(
        QSize(72, 72), parent ? parent->devicePixelRatio() : 1.0));
    layout->addWidget(picture, 0, Qt::AlignTop);
    auto* text =
        makeText(HelpWords::tr("<p style=\"font-size:17px\"><b>Plyline %1</b></p>"
                               "<p>Replays chess games: the moves as events, and beside them "
                               "the position as rows of a table.</p>"
                               "<p>Free software under the MIT licence.</p>"
                               "<p>Built with Qt %2, running on Qt %3; SQLite, fmt, CLI11 and "
                               "tl-expected.</p>")
                     .arg(QCoreApplication::applicationVersion(), QStringLiteral(QT_VERSION_STR),
                          QString::fromLatin1(qVersion())));
    text->setMinimumWidth(340);
    layout->addWidget(text, 1);
    makePage(HelpWords::tr("About Plyline"), contents, parent)->show();
}

void showModels(const look::Theme& theme, QWidget* parent)
{
    QLabel* text = makeText(modelsText(theme));
    text->setMinimumWidth(560);
    makePage(HelpWords::tr("Replay and snapshot"), text, parent)->show();
}

} // namespace plyline::window

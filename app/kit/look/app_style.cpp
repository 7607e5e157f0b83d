#include "app/kit/look/app_style.h"

#include <QtCore/QPointer>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include "app/kit/look/style.h"
#include "app/kit/look/style_shapes.h"

namespace plyline::look {

namespace {

QColor blend(const QColor& ground, const QColor& over, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()),
            mix(ground.blue(), over.blue())};
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette(theme.raised, theme.surface);
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textDim);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.differ);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Link, theme.text);
    palette.setColor(QPalette::LinkVisited, theme.text);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Light, theme.raised);
    // Selected text is neutral, because amber and teal have meanings of their own.
    palette.setColor(QPalette::Highlight,
                     blend(theme.surface, theme.textDim, theme.isDark ? 0.38 : 0.28));
    palette.setColor(QPalette::HighlightedText, theme.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, withAlpha(theme.text, disabledOpacity));
    }
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText,
                     withAlpha(theme.textDim, disabledOpacity));
    return palette;
}

/// Returns the style sheet in which `@name` stands for a colour of the theme; see styleSheetOf.
const QString& sheetTemplate()
{
    static const QString sheet = QStringLiteral(R"(
QStatusBar { background: @surface; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:horizontal { margin: 2px 2px 3px 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @dim; border: none;
                       border-bottom: 1px solid @line; padding: 4px 6px; }
QHeaderView[hasCellMargins="true"]::section { padding: 4px 3px; }
QTableView, QListView, QTreeView { background: @surface; border: none; }
QPlainTextEdit, QTextEdit { background: @surface; border: 1px solid transparent; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: @text; }
QPlainTextEdit[isField="true"] { background: @raised; border: 1px solid @edge; border-radius: 6px;
                                 padding: 4px; }
QPlainTextEdit[isField="true"]:focus { border-color: @text; }
QComboBoxPrivateContainer { background: @raised; border: 1px solid @line; }
QComboBox QListView { background: @raised; padding: 4px; }
QToolBar { background: @surface; border: none; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QProgressBar { background: @raised; color: @text; border: 1px solid @edge; border-radius: 6px;
               text-align: center; }
QProgressBar::chunk { background: @chosen; border-radius: 5px; }
)");
    return sheet;
}

QString styleSheetOf(const Theme& theme)
{
    const auto rgba = [](const QColor& color) {
        return QStringLiteral("rgba(%1,%2,%3,%4)")
            .arg(color.red())
            .arg(color.green())
            .arg(color.blue())
            .arg(color.alpha());
    };
    QString sheet = sheetTemplate();
    const std::pair<QString, QColor> colors[] = {
        {QStringLiteral("@surface"), theme.surface}, {QStringLiteral("@raised"), theme.raised},
        {QStringLiteral("@line"), theme.line},       {QStringLiteral("@text"), theme.text},
        {QStringLiteral("@dim"), theme.textDim},     {QStringLiteral("@edge"), theme.edge},
        {QStringLiteral("@chosen"), theme.chosen},
    };
    for (const auto& [name, color] : colors)
        sheet.replace(name, rgba(color));
    return sheet;
}

} // namespace

void dressApplication(const Theme& theme)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!application)
        return;
    static QPointer<Style> style;
    if (!style) {
        style = new Style(theme); // owned by the application
        QApplication::setStyle(style);
    }
    style->setTheme(theme);
    const QPalette palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QPalette rows = palette;
    rows.setColor(QPalette::Highlight, theme.chosen);
    QApplication::setPalette(rows, "QAbstractItemView");
    QToolTip::setPalette(palette);
    QApplication::setFont(Fonts::standard().body);
    application->setStyleSheet(styleSheetOf(theme)); // widgets take the font with it
    applyFaces(); // a new style sheet restores the fonts that widgets had under the first one
}

} // namespace plyline::look

#include "app/kit/look/app_style.h"

#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolTip>

namespace plyline::look {

namespace {

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
    // A selection in a text is neutral: amber and teal have meanings of their own.
    QColor selection = theme.textDim;
    selection.setAlpha(theme.isDark ? 0x60 : 0x48);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, theme.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor dim = theme.textDim;
        dim.setAlpha(0xa0);
        palette.setColor(QPalette::Disabled, role, dim);
    }
    return palette;
}

/// `@name` stands for a colour of the theme, see styleSheetOf.
const QString& sheetTemplate()
{
    static const QString sheet = QStringLiteral(R"(
QMenuBar { background: @surface; border: none; border-bottom: 1px solid @line; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 5px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 5px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QStatusBar { background: @surface; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:horizontal { margin: 2px 2px 3px 2px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QLineEdit { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
            padding: 5px 8px; }
QLineEdit:focus { border-color: @faint; }
QPushButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
              padding: 5px 14px; }
QToolButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:focus, QToolButton:focus { border-color: @faint; }
QPushButton:disabled, QToolButton:disabled { color: @faint; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @dim; border: none;
                       border-bottom: 1px solid @line; padding: 4px 6px; }
QTableView, QListView, QTreeView, QPlainTextEdit, QTextEdit { background: @surface; border: none; }
QPlainTextEdit[isField="true"] { background: @raised; border: 1px solid @line; border-radius: 6px;
                                 padding: 4px; }
QToolBar { background: @surface; border: none; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QTabBar { background: @surface; }
QTabBar::tab { background: transparent; color: @dim; border: none; padding: 8px 14px; }
QTabBar::tab:hover { background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @dim; }
QCheckBox::indicator { width: 14px; height: 14px; background: @raised; border: 1px solid @faint;
                       border-radius: 3px; }
QCheckBox::indicator:checked { background: @faint; image: url(:/icons/check.svg); }
QProgressBar { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
               text-align: center; }
QProgressBar::chunk { background: @scroll; border-radius: 5px; }
)");
    return sheet;
}

QString styleSheetOf(const Theme& theme)
{
    QColor hover = theme.text;
    hover.setAlpha(theme.isDark ? 0x1c : 0x12);
    QColor scroll = theme.textDim;
    scroll.setAlpha(0x60);
    QColor faint = theme.textDim;
    faint.setAlpha(0xb0);
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
        {QStringLiteral("@dim"), theme.textDim},     {QStringLiteral("@hover"), hover},
        {QStringLiteral("@scroll"), scroll},         {QStringLiteral("@faint"), faint},
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
    const bool isFirst = application->styleSheet().isEmpty();
    if (isFirst) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(Fonts::standard().body);
    }
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setPalette(paletteOf(theme));
    application->setStyleSheet(styleSheetOf(theme));
}

} // namespace plyline::look

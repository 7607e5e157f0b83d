#include "app/shell/actions/appearance.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QDesktopServices>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

#include "app/kit/look/pieces.h"
#include "app/kit/widgets/wheel_steps.h"
#include "app/kit/words/names.h"

#include <array>
#include <utility>

namespace plyline::actions {

namespace {

using look::BoardTheme;
using look::ThemeChoice;

constexpr std::array themes = {
    std::pair(ActionId::ThemeSystem, ThemeChoice::System),
    std::pair(ActionId::ThemeLight, ThemeChoice::Light),
    std::pair(ActionId::ThemeDark, ThemeChoice::Dark),
    std::pair(ActionId::ThemeHighContrastLight, ThemeChoice::HighContrastLight),
    std::pair(ActionId::ThemeHighContrastDark, ThemeChoice::HighContrastDark)};

constexpr std::array boards = {std::pair(ActionId::BoardWood, BoardTheme::Wood),
                               std::pair(ActionId::BoardGreen, BoardTheme::Green),
                               std::pair(ActionId::BoardBlue, BoardTheme::Blue),
                               std::pair(ActionId::BoardGrey, BoardTheme::Grey)};

constexpr std::array builtInPieces = {ActionId::PiecesClassic, ActionId::PiecesFlat,
                                      ActionId::PiecesOutline};

constexpr int sampleSide = 32;   ///< Side of a square, in logical pixels.
constexpr qreal sampleRatio = 3; ///< Device pixels per logical pixel: sharp on every screen.

/// Returns a picture of the white knight and the black queen on squares of a board.
QIcon sampleOf(const look::Theme& theme, const look::PieceSet& pieces)
{
    QImage image(QSizeF(2 * sampleSide * sampleRatio, sampleSide * sampleRatio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    const int side = image.height();
    QPainter painter(&image);
    painter.fillRect(0, 0, side, side, theme.darkSquare);
    painter.fillRect(side, 0, side, side, theme.lightSquare);
    painter.drawImage(0, 0,
                      look::pieceSample(pieces, {rules::Color::White, rules::Role::Knight}, side));
    painter.drawImage(side, 0,
                      look::pieceSample(pieces, {rules::Color::Black, rules::Role::Queen}, side));
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(sampleRatio);
    return QIcon(pixmap);
}

QString listed(const std::vector<look::PieceFault>& faults, bool isMissing)
{
    QStringList names;
    for (const look::PieceFault& fault : faults)
        if (fault.isMissing == isMissing)
            names << words::pieceName(fault.piece);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString pieceFaultSentence(const look::PieceSet& set, const std::vector<look::PieceFault>& faults)
{
    if (faults.empty())
        return {};
    QStringList sentences;
    if (const QString missing = listed(faults, true); !missing.isEmpty())
        sentences
            << Appearance::tr("The piece set “%1” has no drawing for: %2.").arg(set.name, missing);
    if (const QString broken = listed(faults, false); !broken.isEmpty())
        sentences << Appearance::tr("The piece set “%1” has drawings that cannot be read: %2.")
                         .arg(set.name, broken);
    sentences << Appearance::tr("The classic pieces are used instead.");
    return sentences.join(u' ');
}

Appearance::Appearance(Actions& actions, look::Look& look, settings::Settings& settings,
                       QObject* parent)
    : QObject(parent),
      m_actions(actions),
      m_look(look),
      m_settings(settings),
      m_pieces(new QActionGroup(this))
{
    look.setTextSize(settings.textSize());
    look.setChoice(settings.themeChoice());
    look.setBoard(settings.boardTheme());
    look.setPieces(look::pieceSetOf(settings.pieceSetKey()));
    connectThemes();
    connectBoards();
    connectPieces();
    connectTextSize();
    qApp->installEventFilter(this);
}

void Appearance::connectThemes()
{
    auto* group = new QActionGroup(this);
    for (const auto& [id, choice] : themes) {
        QAction& action = m_actions[id];
        group->addAction(&action);
        action.setChecked(m_look.choice() == choice);
        connect(&action, &QAction::triggered, this, [this, wanted = choice] {
            m_look.setChoice(wanted);
            m_settings.setThemeChoice(wanted);
        });
    }
}

void Appearance::connectBoards()
{
    auto* group = new QActionGroup(this);
    for (const auto& [id, board] : boards) {
        QAction& action = m_actions[id];
        group->addAction(&action);
        action.setChecked(m_look.board() == board);
        connect(&action, &QAction::triggered, this, [this, wanted = board] {
            m_look.setBoard(wanted);
            m_settings.setBoardTheme(wanted);
        });
    }
}

void Appearance::connectPieces()
{
    const std::vector<look::PieceSet>& sets = look::builtInPieceSets();
    for (std::size_t i = 0; i < sets.size(); ++i) {
        QAction& action = m_actions[builtInPieces[i]];
        m_pieces->addAction(&action);
        action.setChecked(m_look.pieces() == sets[i]);
        connect(&action, &QAction::triggered, this, [this, set = sets[i]] { choosePieces(set); });
    }
    connect(&m_actions[ActionId::PieceFolder], &QAction::triggered, this,
            &Appearance::openPieceFolder);
}

void Appearance::connectTextSize()
{
    connect(&m_actions[ActionId::TextLarger], &QAction::triggered, this,
            [this] { setTextSize(look::TextSize::nextTo(m_look.textSize(), 1)); });
    connect(&m_actions[ActionId::TextSmaller], &QAction::triggered, this,
            [this] { setTextSize(look::TextSize::nextTo(m_look.textSize(), -1)); });
    connect(&m_actions[ActionId::TextStandard], &QAction::triggered, this,
            [this] { setTextSize(look::TextSize::standard); });
}

void Appearance::fill(QMenu& view)
{
    const auto add = [this](QMenu& menu, ActionGroup group) {
        for (const ActionSpec& spec : actionTable())
            if (spec.group == group)
                menu.addAction(&m_actions[spec.id]);
    };
    add(*view.addMenu(tr("&Theme")), ActionGroup::Theme);
    QMenu* board = view.addMenu(tr("&Board"));
    add(*board, ActionGroup::Board);
    connect(board, &QMenu::aboutToShow, this, &Appearance::showSamples);
    QMenu* pieces = view.addMenu(tr("P&ieces"));
    connect(pieces, &QMenu::aboutToShow, this, [this, pieces] { listOwnSets(*pieces); });
    add(*pieces, ActionGroup::Pieces);
    add(*view.addMenu(tr("Te&xt size")), ActionGroup::TextSize);
}

void Appearance::showSamples()
{
    for (const auto& [id, board] : boards) {
        look::Theme theme = m_look.theme();
        look::setBoardColors(theme, board);
        m_actions[id].setIcon(sampleOf(theme, m_look.pieces()));
    }
    const std::vector<look::PieceSet>& sets = look::builtInPieceSets();
    for (std::size_t i = 0; i < sets.size(); ++i)
        m_actions[builtInPieces[i]].setIcon(sampleOf(m_look.theme(), sets[i]));
}

void Appearance::listOwnSets(QMenu& menu)
{
    showSamples();
    const QList<QAction*> before = menu.actions();
    for (QAction* action : before)
        if (action->data().isValid() || action->isSeparator())
            delete action;
    QAction* folder = &m_actions[ActionId::PieceFolder];
    menu.insertSeparator(folder);
    const std::vector<look::PieceSet> sets = look::ownPieceSets();
    for (const look::PieceSet& set : sets) {
        auto* action = new QAction(QString(set.name).replace(u'&', QStringLiteral("&&")), &menu);
        action->setData(set.key);
        action->setCheckable(true);
        action->setIcon(sampleOf(m_look.theme(), set));
        m_pieces->addAction(action);
        action->setChecked(m_look.pieces() == set);
        connect(action, &QAction::triggered, this, [this, set] { choosePieces(set); });
        menu.insertAction(folder, action);
    }
}

void Appearance::choosePieces(const look::PieceSet& set)
{
    m_look.setPieces(set);
    m_settings.setPieceSetKey(set.key);
    checkPieces();
}

void Appearance::checkPieces()
{
    const look::PieceSet& set = m_look.pieces();
    const QString sentence = set.isOwn() ? pieceFaultSentence(set, look::faultsOf(set)) : QString();
    if (std::exchange(m_hasComplained, !sentence.isEmpty()) || m_hasComplained)
        Q_EMIT reported(sentence);
}

void Appearance::setTextSize(int percent)
{
    m_look.setTextSize(percent);
    m_settings.setTextSize(m_look.textSize());
}

void Appearance::openPieceFolder()
{
    const QString folder = look::ownPieceFolder();
    if (!QDir().mkpath(folder)) {
        Q_EMIT reported(tr("The folder %1 cannot be created.").arg(folder));
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return false;
    const auto& wheel = *static_cast<QWheelEvent*>(event);
    if (!wheel.modifiers().testFlag(Qt::ControlModifier) ||
        widgets::WheelSteps::ownsControl(*static_cast<QWidget*>(watched)))
        return false;
    m_wheelEighths += wheel.angleDelta().y();
    const int steps = m_wheelEighths / QWheelEvent::DefaultDeltasPerStep;
    m_wheelEighths -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        setTextSize(look::TextSize::nextTo(m_look.textSize(), steps > 0 ? 1 : -1));
    event->accept();
    return true;
}

} // namespace plyline::actions

#include "moc_appearance.cpp"

#include "app/panels/diagnostics/diagnostics_model.h"

#include "app/kit/words/numbers.h"
#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"

namespace plyline::diagnostics {

namespace {

QString severityText(plyline::Severity severity)
{
    switch (severity) {
    case plyline::Severity::Error:
        return DiagnosticsModel::tr("Error");
    case plyline::Severity::Warning:
        return DiagnosticsModel::tr("Warning");
    case plyline::Severity::Info:
        return DiagnosticsModel::tr("Remark");
    }
    return {};
}

QString cell(const Diagnostic& one, DiagnosticsModel::Column column)
{
    switch (column) {
    case DiagnosticsModel::Severity:
        return severityText(one.severity);
    case DiagnosticsModel::What:
        return words::sentence(one);
    case DiagnosticsModel::Token:
        return words::quoted(one.token);
    case DiagnosticsModel::Ply:
        return one.ply ? QString::number(*one.ply) : QString();
    case DiagnosticsModel::Game:
        return one.game > 0 ? QString::number(one.game) : QString();
    case DiagnosticsModel::TextLine:
        return QString::number(one.line);
    case DiagnosticsModel::TextColumn:
        return QString::number(one.column);
    case DiagnosticsModel::Byte:
        return words::countText(one.byte);
    case DiagnosticsModel::Code: {
        const std::string_view name = codeName(one.code);
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    case DiagnosticsModel::ColumnCount:
        break;
    }
    return {};
}

QString heading(DiagnosticsModel::Column column)
{
    switch (column) {
    case DiagnosticsModel::Severity:
        return DiagnosticsModel::tr("Severity");
    case DiagnosticsModel::What:
        return DiagnosticsModel::tr("Problem");
    case DiagnosticsModel::Token:
        return DiagnosticsModel::tr("Text");
    case DiagnosticsModel::Ply:
        return DiagnosticsModel::tr("Ply");
    case DiagnosticsModel::Game:
        return DiagnosticsModel::tr("Game");
    case DiagnosticsModel::TextLine:
        return DiagnosticsModel::tr("Line");
    case DiagnosticsModel::TextColumn:
        return DiagnosticsModel::tr("Column");
    case DiagnosticsModel::Byte:
        return DiagnosticsModel::tr("Byte");
    case DiagnosticsModel::Code:
        return DiagnosticsModel::tr("Code");
    case DiagnosticsModel::ColumnCount:
        break;
    }
    return {};
}

bool isNumber(int column)
{
    return column >= DiagnosticsModel::Ply && column <= DiagnosticsModel::Byte;
}

} // namespace

DiagnosticsModel::DiagnosticsModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_game(session.game())
{
    connect(&session, &session::Session::gameChanged, this, &DiagnosticsModel::onGameChanged);
}

int DiagnosticsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_game ? 0 : static_cast<int>(m_game->diagnostics().size());
}

int DiagnosticsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiagnosticsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Diagnostic& one = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(one, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + cell(one, column);
    case Qt::ToolTipRole:
        return words::sentence(one);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant DiagnosticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return heading(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

const Diagnostic& DiagnosticsModel::at(int row) const
{
    return m_game->diagnostics()[static_cast<std::size_t>(row)];
}

int DiagnosticsModel::unlisted() const
{
    return m_game ? m_game->diagnosticCount() - rowCount() : 0;
}

void DiagnosticsModel::onGameChanged()
{
    if (m_game == m_session.game())
        return; // only another line of the same game
    beginResetModel();
    m_game = m_session.game();
    endResetModel();
}

} // namespace plyline::diagnostics

#include "moc_diagnostics_model.cpp"

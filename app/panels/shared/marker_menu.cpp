#include "app/panels/shared/marker_menu.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

#include "app/panels/shared/moment_words.h"
#include "app/panels/shared/shown_line.h"

namespace plyline::shared {

using study::MarkerGroup;

namespace {

class MarkerMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::MarkerMenuWords)
};

/// In a menu & begins a mnemonic.
QString forMenu(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

QString markerText(const session::Session& session, const study::OwnMarker& marker)
{
    if (!marker.name.isEmpty())
        return MarkerMenuWords::tr("“%1”", "the name of a marker").arg(marker.name);
    return MarkerMenuWords::tr("the marker at %1").arg(moveText(session.plies(), marker.first));
}

void addMarkerActions(QMenu& menu, session::Session& session, study::Study& study,
                      game::LineId line, game::Ply ply)
{
    const bool isShown = isOnShownLine(session, line, ply);
    const auto edit = [&session, &study, line, ply] {
        showAndThen(session, line, ply, study.markers, [&session, &study, ply] {
            study.markerRequest.make(session.cursor().line(), ply);
        });
    };
    const std::optional<study::OwnMarker> marker = study.markers.at(line, ply);
    if (!marker) {
        const QString place = ply == game::Ply() ? MarkerMenuWords::tr("the start")
                                                 : forMenu(moveText(session.plies(), ply));
        menu.addAction(isShown ? MarkerMenuWords::tr("Set a &marker at %1…").arg(place)
                               : MarkerMenuWords::tr("Go there and set a &marker…"),
                       &study.markers, edit);
        return;
    }
    const QString name = forMenu(markerText(session, *marker));
    menu.addAction(MarkerMenuWords::tr("Edit &marker %1…").arg(name), &study.markers, edit);
    menu.addAction(MarkerMenuWords::tr("&Remove marker %1").arg(name), &study.markers,
                   [&study, line, ply] { study.markers.remove(line, ply); });
}

void addMarkerGroups(QMenu& menu, study::MarkerFilter& filter)
{
    for (const MarkerGroup& group : study::markerGroups()) {
        QAction* action = menu.addAction(MarkerMenuWords::tr("%1 (%L2)", "kind of markers, number")
                                             .arg(group.name())
                                             .arg(filter.count(group)));
        action->setCheckable(true);
        action->setChecked(filter.isShown(group));
        QObject::connect(action, &QAction::toggled, &filter,
                         [&filter, &group](bool isShown) { filter.setShown(group, isShown); });
    }
}

} // namespace plyline::shared

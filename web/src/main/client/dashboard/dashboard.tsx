import { BrowserRouter, Route, Routes } from "react-router";
import { start } from "../ui/start";
import { BrandPage } from "../screens/BrandPage";
import { CampaignPage } from "../screens/CampaignPage";
import { Campaigns } from "../screens/Campaigns";
import { CrewPage, InfluencerPage } from "../screens/PersonPage";
import { Discover } from "../screens/Discover";
import { ApplicantsPage } from "../screens/ApplicantsPage";
import { GigEditor } from "../screens/GigEditor";
import { CampaignEditor } from "../screens/CampaignEditor";
import { Jobs } from "../screens/Jobs";
import { EngagementPage } from "../screens/EngagementPage";
import { GigPage } from "../screens/GigPage";
import { Front } from "../screens/Front";
import { Notifications } from "../screens/account/Notifications";
import { SettingsPage } from "../screens/account/Settings";
import { DisputePage } from "../screens/admin/DisputePage";
import { Disputes } from "../screens/admin/Disputes";
import { ReviewsQueue } from "../screens/admin/ReviewsQueue";
import { ListPage } from "../screens/lists/ListPage";
import { Lists } from "../screens/lists/Lists";
import { SharedList } from "../screens/lists/SharedList";
import { OpenedInvitation } from "../screens/team/OpenedInvitation";
import { Team } from "../screens/team/Team";
import { Welcome } from "../screens/welcome/Welcome";
import { Title } from "../ui/parts";
import { NotFound } from "../ui/states";
import { useTexts } from "../i18n/language";
import { Shell } from "./Shell";
import "../ui/ui.css";
import "../ui/forms.css";
import "../screens/screens.css";
import "../screens/welcome/welcome.css";
import "../screens/account/account.css";
import "../screens/lists/lists.css";
import "./dashboard.css";

function Missing() {
  const { text } = useTexts();
  return <><Title hidden>{text.states.notFoundTitle}</Title><NotFound /></>;
}

start(
  <BrowserRouter>
    <Shell>
      <Routes>
        <Route path="/" element={<Front />} />
        <Route path="/discover" element={<Discover />} />
        <Route path="/campaigns" element={<Campaigns />} />
        <Route path="/campaigns/:campaignId" element={<CampaignPage />} />
        <Route path="/influencers/:userId" element={<InfluencerPage />} />
        <Route path="/crew/:userId" element={<CrewPage />} />
        <Route path="/brands/:brandId" element={<BrandPage />} />
        <Route path="/gigs/:gigId" element={<GigPage />} />
        <Route path="/gigs/new" element={<GigEditor />} />
        <Route path="/gigs/:gigId/edit" element={<GigEditor />} />
        <Route path="/gigs/:gigId/applicants" element={<ApplicantsPage />} />
        <Route path="/campaigns/new" element={<CampaignEditor />} />
        <Route path="/campaigns/:campaignId/edit" element={<CampaignEditor />} />
        <Route path="/jobs" element={<Jobs />} />
        <Route path="/engagements/:engagementId" element={<EngagementPage />} />
        <Route path="/lists" element={<Lists />} />
        <Route path="/lists/:listId" element={<ListPage />} />
        <Route path="/shared/:token" element={<SharedList />} />
        <Route path="/invitation" element={<OpenedInvitation />} />
        <Route path="/team" element={<Team />} />
        <Route path="/admin" element={<Disputes />} />
        <Route path="/admin/disputes/:engagementId" element={<DisputePage />} />
        <Route path="/admin/reviews" element={<ReviewsQueue />} />
        <Route path="/notifications" element={<Notifications client="dashboard" />} />
        <Route path="/settings" element={<SettingsPage />} />
        <Route path="/welcome" element={<Welcome />} />
        <Route path="*" element={<Missing />} />
      </Routes>
    </Shell>
  </BrowserRouter>,
);
